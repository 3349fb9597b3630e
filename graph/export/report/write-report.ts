/** From a cut to a report: reads the material, builds the template's sections, draws the figure, numbers the sources. */
import { createHash } from 'node:crypto';
import { describeSelection, sizeOf, wordSelection } from '../caption.js';
import type { ExportContext } from '../exporter.js';
import { MAX_PLACED } from '../picture.js';
import type { Subgraph } from '../subgraph.js';
import { type Material, readMaterial } from './material.js';
import type { Report, Section } from './report.js';
import { SECTIONS } from './sections/index.js';
import type { Template } from './template.js';
import { WORDS } from './words.js';

const TITLES = { zh: '政策举措图谱报告', en: 'Report on policy initiatives' } as const;
const EVERYTHING = { zh: '全部图谱', en: 'the whole graph' } as const;

/** @throws PolicygraphError too-large */
export async function writeReport(subgraph: Subgraph, context: ExportContext, template: Template): Promise<Report> {
  const { language } = context;
  const material = await readMaterial(subgraph, language);
  const sections = template.sections.flatMap(({ id, limit }) => buildSection(id, limit, material));
  const { around = [] } = subgraph.selection;
  const title = context.title || template.title || titleOf(around, language);
  const asked = wordSelection(subgraph.selection, language);
  const size = await sizeOf(subgraph, language);
  return {
    title,
    asked: asked || EVERYTHING[language],
    caption: size,
    picture: template.figure && subgraph.counts.nodes <= MAX_PLACED ? await picture(subgraph, context) : null,
    sections,
    notes: material.sources.notes,
    references: material.sources.references,
    method: methodOf(subgraph, material, size),
    words: WORDS[language],
  };
}

/** What a report is about, when that is few enough to say. */
function titleOf(around: readonly string[], language: 'zh' | 'en'): string {
  if (around.length === 0 || around.length > 2) return TITLES[language];
  return language === 'zh' ? `${around.join('、')}：${TITLES.zh}` : `${TITLES.en}: ${around.join(', ')}`;
}

function buildSection(id: string, limit: number, material: Material): Section[] {
  const type = SECTIONS.find((one) => one.id === id)!;
  const { statements, table } = type.build(material, limit);
  if (statements.length === 0 && !table) return [];
  return [
    { id, heading: type[material.language], intro: type.intro[material.language], statements, table: table ?? null },
  ];
}

async function picture(subgraph: Subgraph, context: ExportContext) {
  const [{ drawSvg }, { drawPicture }] = await Promise.all([import('../draw-svg.js'), import('../picture.js')]);
  return drawSvg(await drawPicture(subgraph), { ...context, title: '' }, '');
}

/** What somebody else needs to get the same report: the texts by their hashes, the cut, the rules. */
function methodOf({ selection }: Subgraph, { language, edges, documents }: Material, size: string): [string, string][] {
  const rules = new Map<string, number>();
  for (const { evidence } of edges) for (const { rule } of evidence) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const zh = language === 'zh';
  const hashes = documents.map(({ sha256 }) => sha256).sort();
  return [
    [
      zh ? '方法' : 'Method',
      zh
        ? '文本经分词、实体识别、实体链接和词语规则抽取成图，不使用语言模型；每条关系附有原句与规则编号，相同文本得到相同结果。'
        : 'Texts are segmented, entities recognised and linked, and relations taken from the wording by rules, without a language model; every relation keeps its sentence and rule, and the same texts give the same result.',
    ],
    [zh ? '命令' : 'Command', `policygraph export ${describeSelection(selection)}`.trim()],
    [zh ? '规模' : 'Size', size],
    [
      zh ? '文本指纹' : 'Fingerprint of the texts',
      createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 16),
    ],
    ...documents.map(({ title, source, sha256 }): [string, string] => [
      title || source,
      `${source} · sha256 ${sha256.slice(0, 16)}`,
    ]),
    [
      zh ? '规则（依据数）' : 'Rules (evidence)',
      [...rules]
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .map(([rule, count]) => `${rule} ${count}`)
        .join('；'),
    ],
  ];
}
