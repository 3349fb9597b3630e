/** The line under a picture and at the head of a report: how much it shows, of which texts, cut how - in words, and as a command. */
import { ENTITY_TYPES } from '../schema/entity-types.js';
import { RELATION_TYPES } from '../schema/relation-types.js';
import type { Language } from './exporter.js';
import type { CheckedSelection } from './selection.js';
import type { Subgraph } from './subgraph.js';

const TEXTS = {
  zh: (nodes: number, edges: number, evidence: number, documents: number, span: string) =>
    `${nodes} 个实体，${edges} 条关系，${evidence} 处依据；${documents} 篇文本${span && `（${span}）`}`,
  en: (nodes: number, edges: number, evidence: number, documents: number, span: string) =>
    `${nodes} entities, ${edges} relations on ${evidence} pieces of evidence; ${documents} texts${span && ` (${span})`}`,
} as const satisfies Record<Language, unknown>;

/** How much the cut holds, of how many texts. */
export async function sizeOf(subgraph: Subgraph, language: Language): Promise<string> {
  const { nodes, edges, evidence } = subgraph.counts;
  const documents = await subgraph.documents();
  const dates = documents.map(({ date }) => date).filter(Boolean);
  const span = [...new Set([dates[0], dates.at(-1)])].filter(Boolean).join(' – ');
  return TEXTS[language](nodes, edges, evidence, documents.length, span);
}

export async function captionOf(subgraph: Subgraph, language: Language): Promise<string> {
  const asked = wordSelection(subgraph.selection, language);
  return [await sizeOf(subgraph, language), asked, 'policygraph'].filter(Boolean).join(' · ');
}

const ASKED = {
  zh: {
    around: (names: string, depth: number) => (depth === 0 ? names : `${names}及其${depth}步以内的关联`),
    path: (from: string, to: string) => `${from}与${to}之间的最短路径`,
    rows: '一个查询的结果',
    ids: '屏幕上选定的实体',
    types: (names: string) => `实体限于${names}`,
    relations: (names: string) => `关系限于${names}`,
    documents: (names: string) => `文本限于${names}`,
    speakers: (names: string) => `只取${names}的发言`,
    dates: (since: string, until: string) => `文本日期${since || '不限'}至${until || '不限'}`,
    minWeight: (least: number) => `关系至少有${least}处依据`,
    minConfidence: (percent: number) => `关系可信度不低于${percent}%`,
    top: (count: number, by: string) => `最重要的${count}个实体（按${by}）`,
  },
  en: {
    around: (names: string, depth: number) =>
      depth === 0 ? names : `${names} and what lies within ${depth} ${depth === 1 ? 'step' : 'steps'} of it`,
    path: (from: string, to: string) => `shortest paths between ${from} and ${to}`,
    rows: 'the answer to a question',
    ids: 'what was chosen on the screen',
    types: (names: string) => `only ${names}`,
    relations: (names: string) => `related by ${names}`,
    documents: (names: string) => `from ${names}`,
    speakers: (names: string) => `as said by ${names}`,
    dates: (since: string, until: string) => `texts from ${since || 'any date'} to ${until || 'any date'}`,
    minWeight: (least: number) => `relations on at least ${least} pieces of evidence`,
    minConfidence: (percent: number) => `relations at least ${percent}% sure`,
    top: (count: number, by: string) => `the ${count} most important by ${by}`,
  },
} as const;

const percentOf = (share: number): number => Math.round(share * 100);

/** The conditions in words; '' for none. */
export function wordSelection(selection: CheckedSelection, language: Language): string {
  const words = ASKED[language];
  const { around, depth, path, rows, ids, types, relations, documents, speakers, since, until } = selection;
  const { minWeight, minConfidence, top } = selection;
  const named = (names: readonly string[] = []) => names.join(language === 'zh' ? '、' : ', ');
  return [
    around?.length ? words.around(named(around), depth) : '',
    path ? words.path(...path) : '',
    rows ? words.rows : '',
    ids ? words.ids : '',
    types?.length ? words.types(named(types.map((kind) => ENTITY_TYPES[kind][language]))) : '',
    relations?.length ? words.relations(named(relations.map((kind) => RELATION_TYPES[kind][language]))) : '',
    documents?.length ? words.documents(named(documents)) : '',
    speakers?.length ? words.speakers(named(speakers)) : '',
    since || until ? words.dates(since ?? '', until ?? '') : '',
    minWeight ? words.minWeight(minWeight) : '',
    minConfidence ? words.minConfidence(percentOf(minConfidence)) : '',
    top ? words.top(top.count, top.measure) : '',
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '；' : '; ');
}

/** A value as a shell takes it for one word. */
const word = (value: string): string =>
  /[\s'"$`\\|&;<>()*?[\]!#~]/.test(value) ? `'${value.replaceAll("'", "'\\''")}'` : value;

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
  minConfidence,
  top,
}: CheckedSelection): string {
  const several = (option: string, values: readonly string[] = []) => values.map((value) => `${option} ${word(value)}`);
  return [
    ...several('--around', around),
    ...(around?.length ? [`--depth ${depth}`] : []),
    ...(path ? [`--path ${path.map(word).join(' ')}`] : []),
    ...(rows ? ['--query'] : []),
    ...several('--type', types),
    ...several('--relation', relations),
    ...several('--document', documents),
    ...several('--speaker', speakers),
    ...(since ? [`--since ${since}`] : []),
    ...(until ? [`--until ${until}`] : []),
    ...(minWeight ? [`--min-weight ${minWeight}`] : []),
    ...(minConfidence ? [`--min-confidence ${percentOf(minConfidence)}`] : []),
    ...(top ? [`--top ${top.count} by ${top.measure}`] : []),
  ].join(' ');
}
