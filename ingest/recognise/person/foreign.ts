/**
 * Foreign names without a dot: 巴西总统卢拉, 自治区主席嘎玛泽登代表, 日本大臣武藤容治, 采购商费尔南德斯告诉记者.
 *
 * Behind a title of another country everything up to a verb or punctuation is the name; behind one of our own, or before a verb of
 * speech, only what sounds like a transliteration and is no word that jieba knows.
 */
import { placeEndingAt, placeStartingAt } from '../place-names.js';
import { isStopAt, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { personLexicon, type Role } from './lexicon.js';
import { tagOver } from './shape.js';
import { endsBefore, isHan, isSound } from './sounds.js';

const LONGEST = 8;
const SHORTEST = 3;
const SHORTEST_UNTITLED = 4;
/** What jieba takes for a place is a person before a title, when it is as long: 宝音德力格尔老师. */
const SURELY_LONG = 5;

export function* foreignNames(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  const { characters, names, roles, verbs } = personLexicon();
  for (const { start, end, value } of roles.scan(plain)) {
    // 副总理和贝森特财长: a conjunction begins no name.
    const mayFollow = value.stands !== 'after' && isHan(plain, end) && !characters['ends-sound'].hasAt(plain, end);
    const name = mayFollow ? nameBehind(view, value, start, end) : undefined;
    if (name !== undefined) yield found(end, name, 'people/office-name', value.word);
    // 特斯拉|首席执行官|马斯克: whose title it is.
    if (name === undefined || !value.foreign)
      yield* sounding(view, start, value.foreign ? SHORTEST : SHORTEST_UNTITLED);
  }
  for (const { start, value } of verbs.scan(plain)) if (value === 'speech') yield* sounding(view, start);
  for (const { end, value } of names.scan(plain))
    if (value === 'ending' && !isSound(plain, end)) yield* sounding(view, end);
}

const nameBehind = (view: TokenView, { foreign }: Role, start: number, end: number) =>
  foreign ? anyNameFrom(view, end) : soundingFrom(view, end, () => isAbroad(view, start));

const FARTHEST_COUNTRY = 16;

/** 哈萨克斯坦投资和发展部部长: a country stands before the title, in the same clause. */
function isAbroad(view: TokenView, title: number): boolean {
  for (let at = title; at > 1 && title - at < FARTHEST_COUNTRY && !isStopAt(view.plain, at - 1); at--)
    if (view.isEdge(at) && placeEndingAt(view, at)?.entry.form === 'country') return true;
  return false;
}

const found = (start: number, end: number, rule: string, role: string): FoundName => ({
  start,
  end,
  rule,
  score: 9,
  role,
});

/** @returns the end of the two to eight characters that fill the space up to a verb, a function word or punctuation. */
function anyNameFrom(view: TokenView, start: number): number | undefined {
  const end = runFrom(view.plain, start, isHan);
  const all = end - start <= LONGEST && endsClause(view, end) && isUnknown(view, start, end, false) ? end : undefined;
  return all ?? soundingFrom(view, start, () => true);
}

/** @param isAbroad may words that jieba knows be in it: 茹|曼加|林? Asked of what is long enough, because it is a long look. */
function soundingFrom(view: TokenView, start: number, isAbroad: () => boolean): number | undefined {
  let end = runFrom(view.plain, start, isSound);
  // 麦克勒姆|决定: 决 is a sound as well.
  while (end > start && !view.isEdge(end) && tagOver(view, end) !== 'x') end--;
  const length = end - start;
  if (length < SHORTEST || length > LONGEST) return undefined;
  const abroad = isAbroad();
  if (!(endsClause(view, end) || (abroad && view.isEdge(end)))) return undefined;
  const sure = abroad || hasSureSound(view.plain, start, end);
  return isUnknown(view, start, end, true) || (sure && length > 3 && isOfNouns(view, start, end)) ? end : undefined;
}

const hasSureSound = (plain: string, start: number, end: number) =>
  [...plain.slice(start, end)].some((one) => personLexicon().characters['sure-sound'].has(one));

function isOfNouns(view: TokenView, start: number, end: number): boolean {
  for (let at = start; at < end; at = view.tokenFrom(at)!.end) {
    const token = view.tokenFrom(at);
    // 布尔|纳比|奇.
    const isPart = token && (token.end - at === 1 || /^(?:n|x|zg|g|j)/.test(token.tag));
    if (!isPart || token.end > end) return false;
  }
  return true;
}

function runFrom(plain: string, start: number, accepts: (plain: string, at: number) => boolean): number {
  let end = start;
  while (accepts(plain, end) && end - start <= LONGEST && !(end - start > 1 && endsBefore(plain, end))) end++;
  return end;
}

/** 费尔南德斯告诉记者: a long transliteration right before a verb of speech or a title. */
function* sounding(view: TokenView, end: number, shortest = SHORTEST_UNTITLED): Generator<FoundName> {
  let start = end;
  while (isSound(view.plain, start - 1) && end - start < LONGEST) start--;
  const { characters } = personLexicon();
  // 和|贝森特财长.
  if (end - start > SHORTEST && characters['ends-sound'].hasAt(view.plain, start)) start++;
  while (start < end && !(view.isEdge(start) && isUnknown(view, start, end, end - start < SURELY_LONG))) start++;
  if (end - start < SHORTEST) return;
  const sure = hasSureSound(view.plain, start, end);
  if ((sure || end - start >= shortest) && !'在于到从赴抵访自'.includes(view.plain[start - 1] ?? '，'))
    yield found(start, end, 'people/sounding', '');
}

const endsClause = (view: TokenView, end: number) =>
  isStopAt(view.plain, end) || endsBefore(view.plain, end) || /^[vpdcit]/.test(view.tagFrom(end));

/** True when jieba knows none of the words in it; `strict` when it may not know even a place. */
function isUnknown(view: TokenView, start: number, end: number, strict: boolean): boolean {
  if (!view.isEdge(start) || start >= end) return false;
  // 卡加梅|均表示: jieba may take the adverb for the name's last character.
  if (!view.isEdge(end) && tagOver(view, end) !== 'x') return false;
  for (let at = start; at < end; ) {
    const token = view.tokenFrom(at);
    if (!token || placeStartingAt(view, at, end)) return false;
    if (token.end > end) return true;
    const known = token.end - token.start > 1 && !/^(?:x|nr|nz)/.test(token.tag) && (strict || token.tag !== 'ns');
    if (known && personLexicon().nameParts.at(view.plain, at)?.end !== token.end) return false;
    at = token.end;
  }
  return true;
}
