/**
 * Sectors by name, with the words that belong to them: 集成电路, 先进|光伏, 智能网联|新能源汽车, 新能源|装备制造, 生物医药|产业链.
 *
 * Everyday words (能源, 文化, 汽车) are sectors only with a suffix: 汽车产业, 文化产业.
 */
import type { Reading } from '../initiative/reading.js';
import type { Candidate } from '../recogniser.js';
import { sectorLexicon, sectorName } from './sectors.js';

/** Longest first. */
const SUFFIXES = [
  '装备制造业',
  '高端装备制造',
  '装备制造',
  '先进制造业',
  '制造业',
  '服务业',
  '加工业',
  '全产业链',
  '产业集群',
  '产业链',
  '产业',
  '制造',
  '服务',
  '加工',
  '装备',
  '新材料',
  '材料',
];
/** After which 产业 is another word: 产业园, 产业化. */
const OTHER_WORD = '园化基带工区人投发';

/** As strong as a brand by its form (…智能, …科技), so that 具身智能 stays a sector; inside a longer name the longer wins. */
export const STRENGTH = 6.8;

/** A word of the lexicon beside a 、 or 和. */
export interface Listed {
  readonly start: number;
  readonly end: number;
  /** A sector wherever it stands. */
  readonly sure: boolean;
}

/** @param rows takes what stands beside a 、 or 和, everyday words too. */
export function* known(reading: Reading, rows: Listed[]): Generator<Candidate> {
  const { plain, boundary } = reading;
  let behind = 0;
  let objectEnd = -1;
  for (const hit of sectorLexicon().sectors.scan(plain)) {
    if (hit.start < behind) continue;
    // Long names are sure of their own edges; 食品 and 服装 are not.
    if (hit.end - hit.start < 4 && !(boundary[hit.start] && boundary[hit.end])) continue;
    const end = extendRight(plain, hit.end);
    const start = extendLeft(plain, hit.start, behind);
    behind = end;
    if ('、和'.includes(plain[start - 1] ?? ' ') || '、和'.includes(plain[end] ?? ' '))
      rows.push({ start, end, sure: hit.value.use === 'sure' });
    if (end === hit.end && hit.value.use !== 'sure' && isObject(plain, start, end, objectEnd)) {
      objectEnd = end;
      yield sector(plain, start, end, 'industries/object', STRENGTH, hit.value.branch);
      continue;
    }
    if (hit.value.use === 'listed' && end === hit.end) continue;
    const bare = end === hit.end || (hit.value.use !== 'sure' && plain.slice(hit.end, end) === '服务');
    if (hit.value.use !== 'sure' && bare && !(hit.value.use === 'goods' && inRow(plain, start, end))) continue;
    yield sector(plain, start, end, 'industries/known', STRENGTH, hit.value.branch);
  }
}

/** 带动|餐饮, 支撑|马铃薯|和…: what something is done for, alone; 发展|教育 is everybody's task. */
const isObject = (plain: string, start: number, end: number, previous: number) =>
  (previous === start - 1
    ? '、和与及'.includes(plain[previous]!)
    : '动能撑大强优精兴攻耕定展育了'.includes(plain[start - 1] ?? '，') &&
      BEFORE_OBJECT.test(plain.slice(Math.max(0, start - 3), start))) &&
  AFTER_OBJECT.test(plain.slice(end, end + 3)) &&
  !EVERYDAY.test(plain.slice(start, end));
const BEFORE_OBJECT = /(?:带动|赋能|支撑|壮大|做[强优大精]|振兴|主攻|深耕|锚定|发展|培育)了?$/;
const AFTER_OBJECT = /^(?:$|[，。；、\n]|[和与及]|起势|升级|提质|出口|企业|发展|产业)/;
/** What everybody lists: 教育、医疗、养老. */
export const EVERYDAY =
  /教育|医疗|养老|健康|文化|体育|住|交通|水利|保险|信息|数据|通信|环保|金融|物业|港口|水务|能源|电力|天然气|粮食|农业|工业|农产品/;

/** 家电、服装, but not 登记船舶54艘. */
const inRow = (plain: string, start: number, end: number) =>
  '、和与及'.includes(plain[start - 1] ?? ' ') || '、和与及等'.includes(plain[end] ?? ' ');

export function sector(
  plain: string,
  start: number,
  end: number,
  rule: string,
  strength: number,
  branch?: string,
): Candidate {
  return {
    start,
    end,
    kind: 'Industry',
    rule,
    strength,
    name: sectorName(plain.slice(start, end)),
    ...(branch ? { attributes: { branch } } : {}),
  };
}

function extendRight(plain: string, from: number): number {
  const suffix = SUFFIXES.find((word) => plain.startsWith(word, from));
  if (!suffix) return from;
  const end = from + suffix.length;
  if (
    (suffix.endsWith('产业') || plain[end] === '化') &&
    OTHER_WORD.includes(plain[end] ?? ' ') &&
    !plain.startsWith('发展', end)
  )
    return from;
  return suffix.length === 2 ? end : extendRight(plain, end);
}

function extendLeft(plain: string, from: number, floor: number): number {
  const { modifiers, longestModifier } = sectorLexicon();
  for (let start = from; ; ) {
    let length = Math.min(longestModifier, start - floor);
    while (length > 0 && !modifiers.has(plain.slice(start - length, start))) length--;
    if (length <= 0 || from - start > 8) return start;
    start -= length;
  }
}
