/** Who leads an initiative, and where it is carried out: one sentence for each initiative. */
import type { SubgraphEdge, SubgraphNode } from '../../subgraph.js';
import { edgesOf, groupedBy, type Material } from '../material.js';
import { listed, type SectionType, spread, state } from '../section.js';

export const delivery: SectionType = {
  id: 'delivery',
  zh: '牵头单位与实施地',
  en: 'Who leads, and where',
  intro: { zh: '只列文本写明的。', en: 'Only what the texts state.' },
  build(material, limit) {
    const groups = groupedBy(material, edgesOf(material, 'LED_BY', 'CARRIED_OUT_IN'), 'from').slice(0, limit);
    return {
      statements: groups.map(([node, edges]) =>
        state(material, say(material, node, edges), spread(edges.map(({ evidence }) => evidence))),
      ),
    };
  },
};

function say({ language }: Material, { name }: SubgraphNode, edges: readonly SubgraphEdge[]): string {
  const named = (kind: string): string =>
    listed(
      edges.filter((edge) => edge.kind === kind).map(({ toName }) => toName),
      language,
    );
  const [leaders, places] = [named('LED_BY'), named('CARRIED_OUT_IN')];
  if (language === 'zh')
    return `${name}${[leaders && `由${leaders}牵头或负责`, places && `在${places}实施`].filter(Boolean).join('，')}。`;
  return `${name} is ${[leaders && `led by ${leaders}`, places && `carried out in ${places}`].filter(Boolean).join(' and ')}.`;
}
