/**
 * Does a stretch of text look like a Chinese personal name, and how well do its edges fit?
 *
 * jieba knows few names: it tags them nr or x, or cuts them up. So a name is never a tag alone; it is surname + given name + what
 * stands on both sides. Ordinary words of that form (高层, 单位, 方法) count against it.
 */
import { isStop, type TokenView } from '../token-view.js';
import { personLexicon } from './lexicon.js';

/** Never in a given name. */
const NEVER = new Set(
  '的了在是与及或等说把被也都就我你他她它们这那个没吗呢吧么很最更且但并该此哪谁什怎其各每某些种样，。',
);
/** In a given name now and then; more often the next word. */
const SELDOM = new Set(
  '和向对从将为有不之以于而会人家名个已还又则再让给要能可到来去上下里中后前时年月日县市省区部局厅院所员者',
);
/** Begins what follows a name: 在…时说, 对记者说, 和…一起. */
const FUNCTION = new Set('在就对向和与及等从将也还则为是同的以又都于并用由因当首围结一');

export interface Shape {
  /** How many characters the surname has: 1 or more. */
  readonly surname: number;
  readonly rare: boolean;
}

/** @returns undefined when no surname starts there. The longest surname wins (欧阳 before 欧). */
export function surnameAt(plain: string, start: number): Shape | undefined {
  const { surnames } = personLexicon();
  for (const length of [4, 3, 2, 1]) {
    const rare = surnames.get(plain.slice(start, start + length));
    if (rare !== undefined) return { surname: length, rare };
  }
  return undefined;
}

/** All spans that could be a name starting at `start`, longest first. */
export function spansFrom(plain: string, start: number): { end: number; shape: Shape }[] {
  const shape = surnameAt(plain, start);
  if (!shape) return [];
  const shapes = shape.surname > 1 ? [shape, { surname: 1, rare: true }] : [shape];
  const spans: { end: number; shape: Shape }[] = [];
  for (const one of shapes) {
    if (one.surname === 1 && !personLexicon().surnames.has(plain[start]!)) continue;
    for (const given of [2, 1]) {
      const end = start + one.surname + given;
      if (end > plain.length || spans.some((span) => span.end === end)) continue;
      if (isGiven(plain, start + one.surname, end)) spans.push({ end, shape: one });
    }
  }
  return spans;
}

function isGiven(plain: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = plain.charCodeAt(i);
    if (code < 0x3400 || code > 0x9fff || NEVER.has(plain[i]!)) return false;
  }
  return true;
}

/**
 * How well jieba's tokens agree that this is a name: 3 one unknown or name token, 1 several whole tokens, negative for an
 * ordinary word or a cut one.
 */
export function tokenScore(view: TokenView, start: number, end: number, shape: Shape): number {
  const { plain } = view;
  let score = 0;
  const tag = view.tagOf(start, end);
  if (tag !== undefined) score += tag.startsWith('nr') || tag === 'x' ? 3 : tag === 'ns' || tag === 'nz' ? -2 : -3;
  else {
    if (!view.isEdge(start)) score -= 2;
    if (!view.isEdge(end)) score -= FUNCTION.has(plain[end] ?? '') || isStop(plain[end]) ? 1 : 3;
    if (view.isEdge(start) && view.isEdge(end)) score += view.isEdge(start + shape.surname) ? 2 : 1;
  }
  for (let i = start + shape.surname; i < end; i++) if (SELDOM.has(plain[i]!)) score -= i === end - 1 ? 2 : 1;
  if (shape.rare) score -= 1;
  return score;
}

/** What stands right of a name: 3 punctuation, a verb of speech or a title, 2 a function word, 0 anything else. */
export function rightScore(plain: string, end: number): number {
  const { roles, verbs } = personLexicon();
  if (isStop(plain[end])) return 3;
  const role = roles.at(plain, end);
  if (verbs.at(plain, end) || (role && role.value.stands !== 'before')) return 3;
  return FUNCTION.has(plain[end]!) ? 2 : 0;
}
