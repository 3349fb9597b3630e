/** The line under a picture and at the head of a report: how much it shows, of which texts, cut how. */
import type { Language } from './exporter.js';
import type { CheckedSelection } from './selection.js';
import type { Subgraph } from './subgraph.js';

const TEXTS = {
  zh: (nodes: number, edges: number, evidence: number, documents: number, span: string) =>
    `${nodes} 个实体，${edges} 条关系，${evidence} 处依据；${documents} 篇文本${span && `（${span}）`}`,
  en: (nodes: number, edges: number, evidence: number, documents: number, span: string) =>
    `${nodes} entities, ${edges} relations on ${evidence} pieces of evidence; ${documents} texts${span && ` (${span})`}`,
} as const satisfies Record<Language, unknown>;

export async function captionOf(subgraph: Subgraph, language: Language): Promise<string> {
  const { nodes, edges, evidence } = subgraph.counts;
  const documents = await subgraph.documents();
  const dates = documents.map(({ date }) => date).filter(Boolean);
  const span = [...new Set([dates[0], dates.at(-1)])].filter(Boolean).join(' – ');
  const asked = describeSelection(subgraph.selection);
  return `${TEXTS[language](nodes, edges, evidence, documents.length, span)}${asked && ` · ${asked}`} · policygraph`;
}

/** The conditions as the command line spells them: what reproduces the cut. */
export function describeSelection({
  around,
  depth,
  path,
  rows,
  types,
  relations,
  documents,
  speakers,
  since,
  until,
  minWeight,
  top,
}: CheckedSelection): string {
  const several = (option: string, values: readonly string[] = []) => values.map((value) => `${option} ${value}`);
  return [
    ...several('--around', around),
    ...(around?.length ? [`--depth ${depth}`] : []),
    ...(path ? [`--path ${path.join(' ')}`] : []),
    ...(rows ? ['--query'] : []),
    ...several('--type', types),
    ...several('--relation', relations),
    ...several('--document', documents),
    ...several('--speaker', speakers),
    ...(since ? [`--since ${since}`] : []),
    ...(until ? [`--until ${until}`] : []),
    ...(minWeight ? [`--min-weight ${minWeight}`] : []),
    ...(top ? [`--top ${top.count} by ${top.measure}`] : []),
  ].join(' ');
}
