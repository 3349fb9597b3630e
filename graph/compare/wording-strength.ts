/**
 * How strongly does a clause commit to what it names? 提法 in official documents are chosen word by word, and their order is known.
 *
 * From trying out (探索) over going on (推进) and pressing (加快) to staking everything (全力). The strongest word of a clause counts.
 */
export interface StrengthLevel {
  /** 1 is the weakest; 0 means that no word of the list stands there. */
  readonly level: number;
  readonly zh: string;
  readonly en: string;
  readonly words: readonly string[];
}

export const STRENGTHS = [
  {
    level: 1,
    zh: '探索',
    en: 'tentative',
    words: [
      '探索',
      '研究',
      '谋划',
      '试点',
      '试行',
      '鼓励',
      '引导',
      '支持',
      '适时',
      '逐步',
      '稳妥',
      '有序',
      '争取',
      '启动',
      '筹备',
      '酝酿',
    ],
  },
  {
    level: 2,
    zh: '推进',
    en: 'steady',
    words: [
      '推进',
      '推动',
      '促进',
      '实施',
      '开展',
      '落实',
      '建设',
      '完善',
      '健全',
      '优化',
      '培育',
      '发展',
      '提升',
      '加强',
      '稳步',
      '持续',
      '巩固',
      '拓展',
    ],
  },
  {
    level: 3,
    zh: '加快',
    en: 'pressing',
    words: [
      '加快',
      '大力',
      '深入',
      '着力',
      '强化',
      '深化',
      '积极',
      '加大',
      '加力',
      '提速',
      '打造',
      '做大做强',
      '做优做强',
      '高标准',
      '高水平',
      '纵深',
      '聚力',
    ],
  },
  {
    level: 4,
    zh: '全力',
    en: 'decisive',
    words: [
      '全力',
      '全面',
      '坚决',
      '务必',
      '必须',
      '确保',
      '决战',
      '攻坚',
      '率先',
      '领跑',
      '头号工程',
      '一号工程',
      '重中之重',
      '首要',
      '首位',
      '不遗余力',
      '坚定不移',
      '毫不动摇',
      '举全',
    ],
  },
] as const satisfies readonly StrengthLevel[];

export interface Strength {
  readonly level: number;
  /** The strongest words as they stand; '' at level 0. */
  readonly word: string;
}

const CLAUSE_END = /[，。；！？：、,;!?:\n]/;

/** The strength of the clause around a mention. An enumeration's 、 bounds it only to the right: a verb before a list holds for all of it. */
export function strengthAt(text: string, start: number, end: number): Strength {
  let from = start;
  while (from > 0 && (text[from - 1] === '、' || !CLAUSE_END.test(text[from - 1] ?? ''))) from--;
  let to = end;
  while (to < text.length && !CLAUSE_END.test(text[to] ?? '')) to++;
  // The name's own words (建设 inside 重庆建设行动) say nothing about how it is pressed for.
  const around = `${text.slice(from, start)}\n${text.slice(end, to)}`;
  const strongest = STRENGTHS.findLast(({ words }) => words.some((word) => around.includes(word)));
  if (strongest === undefined) return { level: 0, word: '' };
  const word = strongest.words.find((one) => around.includes(one)) ?? '';
  return { level: strongest.level, word };
}
