/**
 * Is the text a law? A law sets up institutions (登记制度, 协调机制) and names nothing by them.
 *
 * Three articles at the beginning of lines make one; a report that cites 第十条 is none.
 */
const ARTICLE = /(?:^|\n)[ \t　#*]{0,8}第[一二三四五六七八九十百零0-9]{1,5}条/g;

/** Forms of head nouns that name nothing in a law. */
export const INSTITUTIONS = new Set(['mechanism', 'system', 'platform']);

export function isRegulation(plain: string): boolean {
  const articles = plain.matchAll(ARTICLE);
  return [0, 1, 2].every(() => !articles.next().done);
}
