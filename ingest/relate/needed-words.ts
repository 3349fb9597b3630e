/**
 * Words without which a pattern of `worded.tsv` cannot match: most sentences lack one of them, and need not be tried.
 *
 * Reads the pattern's outermost parts only. What may be left out (…?, {0,4}) and what looks around (?<! is not needed; when in
 * doubt, nothing is, and the pattern is tried.
 */
const PART =
  /\{[!^]?[AB](?::\w+)?\}|[~…]|\(\?<?[!=](?:[^()[\]]|\[[^\]]*\])*\)|\((?:\?:)?((?:[^()[\]]|\[[^\]]*\]|\([^()]*\))*)\)(\?|\{0)?|\[[^\]]*\]|(\\.|[^\\])(\?|\{\d)?/gu;
const HAN = /^[\u4e00-\u9fff]$/;
const PLAIN = /^[\u4e00-\u9fff|?]+$/;

/** One expression per needed choice of words. */
export function neededWords(pattern: string): RegExp[] {
  const needed: RegExp[] = [];
  for (const [, choice, optional, literal, loose] of pattern.matchAll(PART)) {
    if (choice !== undefined && optional === undefined && PLAIN.test(choice)) needed.push(new RegExp(choice));
    // One of two whole patterns: nothing is needed by both.
    if (literal === '|') return [];
    if (literal !== undefined && loose === undefined && HAN.test(literal)) needed.push(new RegExp(literal));
  }
  return needed;
}
