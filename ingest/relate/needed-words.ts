/**
 * Words without which a pattern of `worded.tsv` cannot match: most sentences lack one of them, and need not be tried.
 *
 * Reads the pattern's outermost parts only. What may be left out (…?, {0,4}) and what looks around (?<! is not needed; when in
 * doubt, nothing is, and the pattern is tried.
 */
/** What may stand in brackets, without and with further brackets inside. */
const FLAT = '(?:[^()[\\]]|\\[[^\\]]*\\])*';
const INNER = `(?:[^()[\\]]|\\[[^\\]]*\\]|\\(${FLAT}\\))*`;
const PART = new RegExp(
  `\\{[!^]?[AB](?::\\w+)?\\}|[~…]|\\(\\?<?[!=]${INNER}\\)|\\((?:\\?:)?(${INNER})\\)(\\?|\\{0)?|\\[[^\\]]*\\]|(\\\\.|[^\\\\])(\\?|\\{\\d)?`,
  'gu',
);
const WAYS = new RegExp(`(?:[^()[\\]|]|\\[[^\\]]*\\]|\\(${FLAT}\\))+`, 'gu');
const HAN = /^[\u4e00-\u9fff]$/;
const PLAIN = /^(?:[\u4e00-\u9fff|?]|\\uE00\d)+$/;

/** One expression per needed choice of words. */
export const neededWords = (pattern: string): RegExp[] => needed(pattern).map((words) => new RegExp(words));

function needed(pattern: string): string[] {
  const all: string[] = [];
  for (const [, choice, optional, literal, loose] of pattern.matchAll(PART)) {
    if (choice !== undefined && optional === undefined) all.push(...neededOfAny(choice));
    // One of two whole patterns: nothing is needed by both.
    if (literal === '|') return [];
    if (literal !== undefined && loose === undefined && HAN.test(literal)) all.push(literal);
  }
  return all;
}

/** (?:~(?:突出|聚焦)|（(?:含|包括)): something that one of the ways needs, when each of them needs something. */
function neededOfAny(choice: string): string[] {
  if (PLAIN.test(choice)) return [choice];
  const ways = choice.match(WAYS)!.map((way) => needed(way)[0]);
  return ways.every((words) => words !== undefined) ? [ways.join('|')] : [];
}
