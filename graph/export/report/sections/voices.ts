/** Who speaks for what, and who asked whom. */

import type { EntityKind } from '../../../schema/entity-types.js';
import type { SubgraphEdge, SubgraphNode } from '../../subgraph.js';
import { edgesOf, groupedBy, type Material } from '../material.js';
import { listed, type SectionType, spread, state } from '../section.js';

/** What a report on policy wants to know; the rest of what somebody mentions only if there is nothing else. */
const TOPICS: readonly EntityKind[] = ['Initiative', 'Industry'];

export const voices: SectionType = {
  id: 'voices',
  zh: '谁在发声',
  en: 'Who speaks for it',
  intro: {
    zh: '发言按文中的说话人归属；提问按记者所属媒体。',
    en: 'Speech by the speaker the text names; questions by the reporter’s medium.',
  },
  build(material, limit) {
    const spoken = groupedBy(material, edgesOf(material, 'SPOKE_ON'), 'from').map(([person, edges]) =>
      spokenBy(material, person, edges),
    );
    const asked = edgesOf(material, 'ASKED').map((edge) => state(material, question(edge, material), edge.evidence));
    return { statements: [...spoken, ...asked].slice(0, limit) };
  },
};

function spokenBy(material: Material, person: SubgraphNode, edges: readonly SubgraphEdge[]) {
  const { language } = material;
  const roles = edgesOf(material, 'HOLDS_ROLE').filter(({ from }) => from === person.id);
  const policy = edges.filter(({ to }) => TOPICS.includes(material.nodeOf.get(to)!.kind));
  const told = policy.length > 0 ? policy : edges;
  const topics = told.map(({ toName }) => toName);
  const role = roles
    .map(({ toName, detail }) => (detail ? `${toName}${detail}` : toName))
    .filter((text, at, all) => all.indexOf(text) === at);
  const called = role.length > 0 ? (language === 'zh' ? `（${role.join('、')}）` : ` (${role.join(', ')})`) : '';
  const text =
    language === 'zh'
      ? `${person.name}${called}谈及${listed(topics, language)}。`
      : `${person.name}${called} spoke on ${listed(topics, language)}.`;
  return state(material, text, spread(told.map(({ evidence }) => evidence)));
}

/** A question in the asker's words stands behind a colon, a topic inside the sentence. */
function question({ fromName, toName, detail }: SubgraphEdge, { language }: Material): string {
  const inWords = /[。？！?!…]$/.test(detail);
  if (language === 'zh' && inWords) return `${fromName}向${toName}提问：${detail}`;
  if (language === 'zh') return `${fromName}${detail && `就${detail}`}向${toName}提问。`;
  return `${fromName} asked ${toName}${detail && `: ${detail}`}${inWords ? '' : '.'}`;
}
