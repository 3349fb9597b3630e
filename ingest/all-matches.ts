/**
 * Every match of an expression in a sentence, all at once.
 *
 * `matchAll` makes a new expression and an iterator for each call; asked of every sentence, that costs more than looking does. For a
 * whole text it is the better one, because it does not hold all matches.
 */
const NONE: readonly RegExpExecArray[] = [];

/** @param pattern with the flag g. */
export function allMatches(sentence: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(sentence);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(sentence)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
