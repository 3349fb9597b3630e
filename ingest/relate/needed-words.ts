/**
 * Words without which a pattern of `worded.tsv` cannot match: most sentences lack some of them, or have them in another order, and need not be tried.
 *
 * Reads the pattern's outermost parts only. What may be left out (…?, {0,4}) and what looks around (?<! is not needed; when in
 * doubt, nothing is, and the pattern is tried.
 */
/** What may stand in brackets, without and with further brackets inside. */
const FLAT = '(?:[^()[\\]]|\\[[^\\]]*\\])*';
const INNER = `(?:[^()[\\]]|\\[[^\\]]*\\]|\\(${FLAT}\\))*`;
const PART = new RegExp(
  `[~…]|\\(\\?<?[!=]${INNER}\\)|\\((?:\\?:)?(${INNER})\\)(\\?|\\{0)?|\\[[^\\]]*\\]|([\\u4e00-\\u9fff\\uE000-\\uE008])(?![?{])|(\\\\.|[^\\\\])(?:\\?|\\{\\d)?`,
  'gu',
);
const WAYS = new RegExp(`(?:[^()[\\]|]|\\[[^\\]]*\\]|\\(${FLAT}\\))+`, 'gu');
const PLAIN = /^[\u4e00-\u9fff\uE000-\uE008|?]+$/;

/** Choices of words, in the order in which a match has one of each. */
export function neededWords(pattern: string): string[][] {
  const all: string[][] = [];
  let word = '';
  const close = () => {
    if (word !== '') all.push([word]);
    word = '';
  };
  for (const [, choice, optional, literal, other] of pattern.matchAll(PART)) {
    if (literal === undefined) close();
    else word += literal;
    if (choice !== undefined && optional === undefined) all.push(...neededOfAny(choice));
    // One of two whole patterns: nothing is needed by both.
    if (other === '|') return [];
  }
  close();
  return all;
}

/** (?:~(?:突出|聚焦)|（(?:含|包括)): something that one of the ways needs, when each of them needs something. */
function neededOfAny(choice: string): string[][] {
  if (PLAIN.test(choice)) return [choice.split('|').flatMap(withAndWithout)];
  const ways = choice.match(WAYS)!.map((way) => neededWords(way)[0]);
  return ways.every((words) => words !== undefined) ? [ways.flat()] : [];
}

/** 见到?成效 is 见到成效 or 见成效. */
const withAndWithout = (word: string): string[] =>
  word.includes('?') ? [word.replace(/\?/g, ''), word.replace(/.\?/g, '')] : [word];
