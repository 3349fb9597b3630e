/**
 * Lines that list who takes part, behind a label: 市政协：时光辉 万霞, 企业代表：牛犇（市汽车商会会长）、公孙瑶, 列席：市工商联 权红.
 *
 * The label says that persons follow, so that any word of a name's shape is one; not 特产：黄牛、白马, and not 成员单位：市委办、市医保局.
 */
import type { TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { roleBefore } from './edges.js';
import { personLexicon } from './lexicon.js';
import { innerScore, shapeBetween } from './shape.js';
import { isSound } from './sounds.js';

const LABEL = /(?:^|[。；\n])([㐀-鿿]{1,16})$/;
const LONGEST_LABEL = 17;
/** Up to the end of its line, without another label or a sentence in it. */
const NAMES = /^[ 　]?([^：:\n。；“”]{0,400})(?=\n|$)/;
const LONGEST_NAMES = 402;
/** （区融媒体中心 蒲滔 王佳薇）: a line of its own below a text. */
const SIGNED =
  /^[ 　]*[（(][^\s（）()，。：]{2,16}(?:中心|[报社台网部办局委院校处室站媒]|集团|公司)[ 　]+(?<names>[㐀-鿿 　、]{2,30})[）)][ 　]*$/gm;
/** Who is present, whatever stands before: persons follow, and be it one. */
const PRESENT =
  /(?:出席|列席|参加|参会|与会|到会|到场|主持|缺席|请假|记录|陪同|签发|采访|拍摄|供稿|编译|采编|汇报|召集|联系|报名|获奖|当选|候选|任命)(?:人|者|人员|领导|同志|代表|嘉宾)?为?$|^[文图]$|(?:委员|嘉宾|专家|评委|代表|成员|组长|人选|名单|领导)$/;
/** Whose persons: two and more of them. */
const BODY = /(?:[局委办院厅部处队所校社司行厂省州盟旗县市区镇乡会]|兵团|政府|政协|人大|集团|公司|大学|法院)$/;
const ITEM = /[（(][^（）()\n]*[）)]|[^、，,／/\s（）()]+/g;

interface Item {
  readonly start: number;
  readonly end: number;
  /** undefined: no name by its shape. */
  readonly score: number | undefined;
  /** 苏州市自来水有限公司高级技师: says what the one before it is. */
  readonly isTitle: boolean;
}

/** @param marks where labels may end, as `labelMarks` finds them */
export function* attendance(view: TokenView, marks: readonly number[]): Generator<FoundName> {
  const { plain } = view;
  for (const mark of marks) {
    const label = '：:'.includes(plain[mark]!)
      ? LABEL.exec(plain.slice(Math.max(0, mark - LONGEST_LABEL), mark))?.[1]
      : '';
    const present = label && (PRESENT.test(label) || roleBefore(label, label.length) !== undefined);
    if (!label || !(present || BODY.test(label))) continue;
    const rest = plain.slice(mark + 1, mark + LONGEST_NAMES + 1);
    const names = NAMES.exec(rest);
    // A slice ends where the text does not.
    if (!names || (names[0].length === rest.length && mark + 1 + rest.length < plain.length)) continue;
    const end = mark + 1 + names[0].length;
    yield* namesOf(itemsOf(view, end - names[1]!.length, names[1]!), present ? SOME : ALL);
    if (present) yield* linesBelow(view, end);
  }
  yield* signed(view);
}

function* signed(view: TokenView): Generator<FoundName> {
  for (const { index, 0: line, groups } of view.plain.matchAll(SIGNED)) {
    const start = index + line.lastIndexOf(groups!.names!);
    const items = itemsOf(view, start, groups!.names!);
    if (items.every(({ score }) => score !== undefined)) yield* namesOf(items, SOME);
  }
}

/** 获奖者为： with a line of names below, and another one. */
function* linesBelow(view: TokenView, from: number): Generator<FoundName> {
  const { plain } = view;
  for (let start = from + 1; start < plain.length; ) {
    const line = /^[^\n]*/.exec(plain.slice(start, start + LONGEST_LINE))![0];
    const found = [...namesOf(itemsOf(view, start, line), ALL)];
    if (found.length === 0) return;
    yield* found;
    start += line.length + 1;
  }
}

const LONGEST_LINE = 200;
/** How many of the items have to be names by their shape. */
const SOME = 0.5;
const ALL = 1;

function* namesOf(items: readonly Item[], share: number): Generator<FoundName> {
  const named = items.filter(({ score }) => score !== undefined);
  const sure = named.filter(({ score }) => score! >= 1).length;
  const titles = items.filter(({ isTitle }) => isTitle).length;
  if (named.length < share * (items.length - titles) || sure * 3 < named.length) return;
  if (share === ALL && named.length + titles < 2) return;
  for (const { start, end } of named) yield { start, end, rule: 'people/attends', score: ATTENDS, role: '' };
}

const ATTENDS = 8;

function itemsOf(view: TokenView, from: number, names: string): Item[] {
  const items: Item[] = [];
  for (const { index, 0: word } of names.matchAll(ITEM)) {
    if (word[0] === '（' || word[0] === '(') continue;
    const start = from + index;
    const end = start + word.length;
    const last = items.at(-1);
    // 屈　原: a name set as wide as one of three characters.
    const isSecond = last !== undefined && word.length === 1 && last.end - last.start === 1;
    if (isSecond) items.pop();
    const whole = isSecond ? last.start : start;
    const isTitle = last !== undefined && end - start > 3 && roleBefore(view.plain, end) !== undefined;
    items.push({ start: whole, end, isTitle, score: isTitle ? undefined : scoreOf(view, whole, end) });
  }
  return items;
}

function scoreOf(view: TokenView, start: number, end: number): number | undefined {
  const name = view.plain.slice(start, end);
  if (/^[㐀-鿿][ 　]{1,3}[㐀-鿿]$/.test(name)) return shapeBetween(name[0]! + name.at(-1), 0, 2) && 1;
  if (personLexicon().notNames.get(name) === 'never') return undefined;
  const shape = shapeBetween(view.plain, start, end);
  if (shape) return innerScore(view, start, shape);
  for (let at = start; at < end; at++) if (!isSound(view.plain, at)) return undefined;
  return end - start > 2 ? 0 : undefined;
}
