/** Targets against actuals: a row for each text that gives a figure of an indicator, so that a target stands above what came of it. */
import { groupBy } from '../../../group-by.js';
import type { SubgraphObservation } from '../../subgraph.js';
import { figure } from '../figures.js';
import type { Material } from '../material.js';
import type { Statement } from '../report.js';
import { EMPTY, type SectionType, state } from '../section.js';

const STATUSES = ['actual', 'target', 'baseline'] as const;
const COLUMNS = {
  zh: { indicator: '指标', date: '文本日期', actual: '实际', target: '目标', baseline: '基期' },
  en: { indicator: 'Indicator', date: 'Text of', actual: 'Actual', target: 'Target', baseline: 'Baseline' },
} as const;
const CAPTION = { zh: '目标与实际', en: 'Targets and actuals' } as const;

export const targets: SectionType = {
  id: 'targets',
  zh: '目标与进展',
  en: 'Targets against actuals',
  intro: {
    zh: '同一指标按文本日期排列，上一行的目标可与下一行的实际对照。既有目标又有实际的在前，其后按出现次数；只出现一次、又不属于任何举措或产业的实际数不列。',
    en: 'By the date of the text, so that a target stands above what came of it. Indicators with both first, then by how often they are stated; a single actual that belongs to nothing is left out.',
  },
  build(material, limit) {
    const indicators = rank(material.observations).slice(0, limit);
    if (indicators.length === 0) return EMPTY;
    const { language } = material;
    const used = STATUSES.filter(
      (status) => status !== 'baseline' || indicators.some((group) => group.some((one) => one.status === status)),
    );
    return {
      statements: [],
      table: {
        caption: CAPTION[language],
        columns: (['indicator', 'date', ...used] as const).map((column) => COLUMNS[language][column]),
        rows: indicators.flatMap((group) => rowsOf(material, group, used)),
      },
    };
  },
};

function rank(observations: readonly SubgraphObservation[]): SubgraphObservation[][] {
  const groups = groupBy(observations, ({ indicator, unit }) => `${indicator}\n${unit}`);
  const both = (group: readonly SubgraphObservation[]): number => new Set(group.map(({ status }) => status)).size;
  return [...groups.values()]
    .filter(tells)
    .sort((a, b) => both(b) - both(a) || b.length - a.length || (a[0]!.indicator < b[0]!.indicator ? -1 : 1));
}

/** A number said once in passing is no progress: promised, told again, or tied to something. */
const tells = (group: readonly SubgraphObservation[]): boolean =>
  group.length > 1 || group.some(({ status, measures }) => status !== 'actual' || measures.length > 0);

/** The indicator's name stands in the first of its rows. */
function rowsOf(
  material: Material,
  group: readonly SubgraphObservation[],
  used: readonly (typeof STATUSES)[number][],
): Statement[][] {
  const texts = [...groupBy(group, ({ sentence: { date, document } }) => `${date}\n${document}`)];
  texts.sort(([a], [b]) => (a < b ? -1 : 1));
  return texts.map(([, own], at) => [
    state(material, at === 0 ? nameOf(own[0]!, material) : ''),
    state(material, own[0]!.sentence.date || own[0]!.sentence.title),
    ...used.map((status) =>
      figures(
        material,
        own.filter((one) => one.status === status),
      ),
    ),
  ]);
}

/** With what it belongs to, where its own name does not say so. */
function nameOf({ indicatorName, measures }: SubgraphObservation, { language }: Material): string {
  const others = measures.filter((name) => !indicatorName.includes(name));
  if (others.length === 0) return indicatorName;
  return language === 'zh' ? `${indicatorName}（${others.join('、')}）` : `${indicatorName} (${others.join(', ')})`;
}

function figures(material: Material, own: readonly SubgraphObservation[]): Statement {
  const { language } = material;
  const texts = own.map((one) => {
    if (one.period === '') return figure(one, language);
    return language === 'zh' ? `${figure(one, language)}（${one.period}）` : `${figure(one, language)} (${one.period})`;
  });
  return state(
    material,
    [...new Set(texts)].join('；'),
    own.map(({ sentence }) => sentence),
  );
}
