/**
 * Names that their shape alone gives away, one pattern each: 五大任务, 六大科技专项; 15分钟就医圈, 一刻钟便民圈; 沪滇协作; 中国稀金谷; 田长制, 楼栋长制.
 *
 * Not: 三大产业, 5大支柱产业 (sectors), 两大亮点 (nothing to be done), 3个项目 (a class), 朋友圈 (no radius), 校长制度.
 */
import type { Span } from '../../document.js';
import { Gazetteer } from '../../lexicon/gazetteer.js';
import type { Candidate } from '../recogniser.js';
import { initiativeLexicon, type Reading } from './reading.js';

interface Pattern {
  readonly id: string;
  /** One of these words is in every such name, at most `reach` characters behind where it begins: the shape is tried nowhere else. */
  readonly words: readonly string[];
  readonly reach: number;
  /** Sticky. */
  readonly shape: RegExp;
  /** When the lexicon gives its last two characters none (行动, 片区). */
  readonly form: string;
  readonly strength: number;
}

const PATTERNS: readonly Pattern[] = [
  {
    id: 'counted',
    words: ['大'],
    reach: 1,
    shape:
      /[三四五六七八九十]大(?:[一-龥]{2,6}?)?(?:专项行动|攻坚行动|提升行动|攻坚战|攻坚|战役|行动|工程|战略|专项|任务|计划|基地|高地|片区|布局|走廊|通道|改革)(?![一-龥]?[者师性])/y,
    form: 'action',
    strength: 6.8,
  },
  {
    id: 'radius',
    words: ['分钟', '小时', '刻钟', '公里'],
    reach: 3,
    shape:
      /(?:[0-9０-９]{1,3}|[一二两三四五十半]{1,3})(?:分钟|小时|刻钟|公里)(?:(?![的后内才到可达从在有])[一-龥]){1,8}?圈/y,
    form: 'circle',
    strength: 7.7,
  },
  {
    id: 'verse',
    words: ['、'],
    reach: 4,
    shape: /[一-龥]{2}[立兴活富旺美稳][省市州县区旗国农](?:、[一-龥]{2}[立强兴活富旺美稳][省市州县区旗国农])+/y,
    form: 'strategy',
    strength: 7.8,
  },
  {
    id: 'pair',
    words: ['协作', '对口'],
    reach: 4,
    shape:
      /(?:[京津冀沪渝晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕甘陇青宁新港澳台]{2}(?:扶贫协作|协作)|[京津沪渝深穗苏杭甬厦济青连沈长哈吉浙粤鲁辽黑蒙豫]{2}对口(?:合作|协作))(?![一-龥]?[区会])/y,
    form: 'strategy',
    strength: 7.4,
  },
  {
    id: 'valley',
    words: ['谷'],
    reach: 5,
    shape: /(?:中国|世界)[一-龥]{1,3}谷(?![物类歌雨])/y,
    form: 'zone',
    strength: 7.4,
  },
  {
    id: 'warden',
    words: ['长制'],
    reach: 2,
    shape: /[一-龥]{1,2}长制(?!度|造|作|定|成|约|品)/y,
    form: 'mechanism',
    strength: 6.8,
  },
];

const WORDS = new Gazetteer(PATTERNS.flatMap((pattern) => pattern.words.map((word) => [word, pattern] as const)));

export function* coined({ plain, boundary }: Reading): Generator<Candidate> {
  const behind = new Map<Pattern, number>();
  for (const { start: word, value: pattern } of WORDS.scan(plain)) {
    const { id, form, strength } = pattern;
    const found = shapeAround(plain, pattern, word, behind.get(pattern) ?? 0);
    if (!found) continue;
    const { start, end } = found;
    behind.set(pattern, end);
    if (!boundary[start] || !boundary[end] || plain[start - 1] === '第') continue;
    yield {
      start,
      end,
      kind: 'Initiative',
      rule: `initiatives/${id}`,
      strength,
      attributes: { form: formOf(plain, end) ?? form },
    };
  }
}

/** The first place from which the shape fits, at or behind `from`. */
function shapeAround(plain: string, { shape, reach }: Pattern, word: number, from: number): Span | undefined {
  for (let start = Math.max(from, word - reach); start <= word; start++) {
    shape.lastIndex = start;
    if (shape.test(plain)) return { start, end: shape.lastIndex };
  }
  return undefined;
}

const formOf = (plain: string, end: number) => initiativeLexicon().heads.at(plain.slice(end - 2, end), 0)?.value.form;
