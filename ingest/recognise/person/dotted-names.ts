/**
 * Names with a dot: 阿布都拉·买买提, 何塞·席尔瓦, 穆罕默德·本·萨勒曼.
 *
 * The dot also stands in 中国·重庆 and “设计之都·未来”: most characters have to be those that transliterations use, and no part a place.
 */
import { CharacterSet } from '../../lexicon/character-set.js';
import { divisions } from '../../lexicon/divisions.js';
import type { TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { personLexicon } from './lexicon.js';
import { endsBefore, isHan, isSound, isSoundCharacter } from './sounds.js';

const DOT = /[·•‧・．]/g;
const DOTS = new CharacterSet('·•‧・．');
const LONGEST_PART = 8;
const SOUND_SHARE = 0.7;

export function* dottedNames(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  let last = 0;
  for (const { index } of plain.matchAll(DOT)) {
    if (index < last || !isHan(plain, index - 1) || !isHan(plain, index + 1)) continue;
    const start = leftEdge(view, index);
    const end = rightEnd(view, index);
    last = end;
    if (start !== undefined && soundsForeign(plain.slice(start, end)) && !isOfWords(view, start, end))
      yield { start, end, rule: 'people/dotted', score: 9, role: '' };
  }
}

/** Over all parts; the last ends before a title, a verb or a function word, or else where it no longer sounds like a name. */
function rightEnd(view: TokenView, dot: number): number {
  const { plain } = view;
  let end = dot;
  while (DOTS.hasAt(plain, end) && isHan(plain, end + 1)) end = partEnd(view, end + 1);
  return end;
}

function partEnd(view: TokenView, start: number): number {
  const { plain } = view;
  const run = (accepts: (plain: string, at: number) => boolean) => {
    let at = start + 1;
    while (accepts(plain, at) && at - start < LONGEST_PART && !endsBefore(plain, at) && !isVerb(view, at)) at++;
    return at;
  };
  const end = run(isHan);
  const odd = [...plain.slice(start, end)].filter((character) => !isSoundCharacter(character)).length;
  if (odd < 2 && (!isHan(plain, end) || endsBefore(plain, end))) return end;
  let sounding = run(isSound);
  while (sounding > start + 1 && !view.isEdge(sounding)) sounding--;
  return sounding;
}

const isVerb = (view: TokenView, at: number) => {
  const token = view.tokenFrom(at);
  return token !== undefined && token.end - at > 1 && /^[vdt]/.test(token.tag);
};

function leftEdge(view: TokenView, dot: number): number | undefined {
  const { plain } = view;
  const ends = (at: number) =>
    plain[at - 1] === '的' ||
    endsTitle(plain, at) ||
    ((endsOther(view, at) || '了着过与和'.includes(plain[at - 1] ?? '，')) &&
      isAllSound(plain, { start: at, end: dot }));
  let start = dot - 1;
  while (dot - start < LONGEST_PART && isHan(plain, start - 1) && !ends(start)) start--;
  if (!isHan(plain, start - 1) || ends(start)) return start < dot ? start : undefined;
  for (start = dot; dot - start < LONGEST_PART && isSound(plain, start - 1); ) start--;
  while (start < dot && !view.isEdge(start)) start++;
  return start < dot ? start : undefined;
}

/** A word ends here that holds other characters than names by sound: 智利参展商|米兰达. */
function endsOther(view: TokenView, at: number): boolean {
  for (let start = at - 2; start > at - LONGEST_WORD; start--) {
    const word = view.tokenFrom(start);
    if (word?.end === at) return /^(?:n(?!r)|[vjabupcd])/.test(word.tag) && !isAllSound(view.plain, word);
  }
  return false;
}

const LONGEST_WORD = 5;
const isAllSound = (plain: string, { start, end }: { start: number; end: number }) =>
  [...plain.slice(start, end)].every(isSoundCharacter);

const endsTitle = (plain: string, at: number) => personLexicon().rolesAtEnd.before(plain, at) !== undefined;

/** 依法保护·依法治理: more than half of it are words that jieba knows. */
function isOfWords(view: TokenView, start: number, end: number): boolean {
  let known = 0;
  for (let at = start; at < end; ) {
    const token = view.tokenFrom(at);
    const length = token ? token.end - token.start : 1;
    if (token && length > 1 && /^(?:v|d|a|p|c|l|i)/.test(token.tag)) known += length;
    at += length;
  }
  return known * 2 > end - start;
}

/** Most characters are those of transliterations, and no part is a place: not 中国·重庆. */
function soundsForeign(name: string): boolean {
  const parts = name.split(/[·•‧・．]/);
  const sounds = [...name].filter(isSoundCharacter).length;
  const length = name.length - parts.length + 1;
  return parts.length > 1 && sounds >= SOUND_SHARE * length && !parts.some((part) => divisions().byName.has(part));
}
