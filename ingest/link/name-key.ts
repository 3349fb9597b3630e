/**
 * What two spellings of one name have in common: width, quotation marks, space and script do not matter to identity.
 *
 * The key is part of an entity's id, so it stays readable: 33618现代制造业集群体系, 香港文汇报.
 */
import { simplify } from '../segment/simplify.js';

const MARKS = /[\s“”‘’"'「」『』《》〈〉＂＇]/g;
const DOTS = /[•‧・．⋅∙]/g;

/** Chinese characters only: nothing but its script can differ. */
const HAN = /^[\u4e00-\u9fff]*$/;

export const nameKey = (name: string): string => (HAN.test(name) ? simplify(name) : normalized(simplify(name)));

/** What NFKC leaves as it is: asking first is cheaper. */
const NORMAL = /^[ -~\u4e00-\u9fff“”‘’·—–《》、]*$/;

const normalized = (name: string): string =>
  (NORMAL.test(name) ? name : name.normalize('NFKC'))
    .replace(MARKS, '')
    .replace(DOTS, '·')
    .replace(/[—–−]+/g, '-')
    .toLowerCase();

/** Which of the differences that do not matter there is between two names of one key. */
export function spellingRule(surface: string, name: string): string {
  if (surface.replace(MARKS, '') === name.replace(MARKS, '')) return 'quotes';
  if (simplify(surface) !== surface || simplify(name) !== name) return 'script';
  return 'width';
}
