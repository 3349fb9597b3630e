/**
 * Foreign names without a dot: 巴西总统卢拉, 自治区主席嘎玛泽登代表, 日本大臣武藤容治, 采购商费尔南德斯告诉记者.
 *
 * Behind a title of another country everything up to a verb or punctuation is the name; behind one of our own, or before a verb of
 * speech, only what sounds like a transliteration and is no word that jieba knows.
 */
import { placeStartingAt } from '../place-names.js';
import { isStop, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { personLexicon } from './lexicon.js';
import { endsBefore, isHan, isSound } from './sounds.js';

const LONGEST = 8;
const SHORTEST_UNTITLED = 4;

export function* foreignNames(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  const { roles, verbs, cues } = personLexicon();
  for (const { start, end, value } of roles.scan(plain)) {
    if (value.stands === 'after' || !isHan(plain[end])) continue;
    const foreign = cues['foreign-office'].at(value.word, 0)?.end === value.word.length;
    const name = foreign ? anyNameFrom(view, end) : soundingFrom(view, end);
    if (name !== undefined) yield found(end, name, 'people/office-name', value.word);
    yield* sounding(view, start);
  }
  for (const { start, value } of verbs.scan(plain)) if (value === 'speech') yield* sounding(view, start);
}

const found = (start: number, end: number, rule: string, role: string): FoundName => ({
  start,
  end,
  rule,
  score: 8,
  role,
});

/** @returns the end of the two to eight characters that fill the space up to a verb, a function word or punctuation. */
function anyNameFrom(view: TokenView, start: number): number | undefined {
  const end = runFrom(view.plain, start, isHan);
  const all = end - start <= LONGEST && endsClause(view, end) && isUnknown(view, start, end, false) ? end : undefined;
  return all ?? soundingFrom(view, start);
}

function soundingFrom(view: TokenView, start: number): number | undefined {
  const end = runFrom(view.plain, start, isSound);
  const length = end - start;
  return length > 2 && length <= LONGEST && endsClause(view, end) && isUnknown(view, start, end, true)
    ? end
    : undefined;
}

function runFrom(plain: string, start: number, accepts: (character: string | undefined) => boolean): number {
  let end = start;
  while (accepts(plain[end]) && end - start <= LONGEST && !(end - start > 1 && endsBefore(plain, end))) end++;
  return end;
}

/** 费尔南德斯告诉记者: a long transliteration right before a verb of speech or a title. */
function* sounding(view: TokenView, end: number): Generator<FoundName> {
  let start = end;
  while (isSound(view.plain[start - 1]) && end - start < LONGEST && view.endsAt[start] !== undefined) start--;
  while (start < end && !(view.isEdge(start) && isUnknown(view, start, end, true))) start++;
  if (end - start >= SHORTEST_UNTITLED && !'在于到从赴抵访自'.includes(view.plain[start - 1] ?? '，'))
    yield found(start, end, 'people/sounding', '');
}

const endsClause = (view: TokenView, end: number) =>
  isStop(view.plain[end]) || endsBefore(view.plain, end) || /^[vpdcit]/.test(view.tokenFrom(end)?.tag ?? '');

/** True when jieba knows none of the words in it; `strict` when it may not know even a place. */
function isUnknown(view: TokenView, start: number, end: number, strict: boolean): boolean {
  if (!view.isEdge(start) || start >= end) return false;
  // 卡加梅|均表示: jieba may take the adverb for the name's last character.
  if (!view.isEdge(end) && !'均则也还亦'.includes(view.plain[end]!)) return false;
  for (let at = start; at < end; ) {
    const token = view.tokenFrom(at);
    if (!token || placeStartingAt(view, at, end)) return false;
    if (token.end > end) return true;
    const known = token.end - token.start > 1 && !/^(?:x|nr|nz)/.test(token.tag) && (strict || token.tag !== 'ns');
    if (known) return false;
    at = token.end;
  }
  return true;
}
