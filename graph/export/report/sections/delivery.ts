/** Who leads an initiative, and where it is carried out. */
import type { RelationKind } from '../../../schema/relation-types.js';
import { edgesOf, groupedBy } from '../material.js';
import { listed, type SectionType, spread, state } from '../section.js';

const PATTERNS: readonly {
  kind: RelationKind;
  zh: (a: string, b: string) => string;
  en: (a: string, b: string) => string;
}[] = [
  { kind: 'LED_BY', zh: (a, b) => `${a}由${b}牵头或负责。`, en: (a, b) => `${a} is led by ${b}.` },
  { kind: 'CARRIED_OUT_IN', zh: (a, b) => `${a}在${b}实施。`, en: (a, b) => `${a} is carried out in ${b}.` },
];

export const delivery: SectionType = {
  id: 'delivery',
  zh: '牵头单位与实施地',
  en: 'Who leads, and where',
  intro: { zh: '', en: '' },
  build(material, limit) {
    const { language } = material;
    const statements = PATTERNS.flatMap(({ kind, ...words }) =>
      groupedBy(material, edgesOf(material, kind), 'from').map(([node, edges]) =>
        state(
          material,
          words[language](
            node.name,
            listed(
              edges.map(({ toName }) => toName),
              language,
            ),
          ),
          spread(edges.map(({ evidence }) => evidence)),
        ),
      ),
    );
    return { statements: statements.slice(0, limit) };
  },
};
