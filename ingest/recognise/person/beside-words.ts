/**
 * Names beside a title or a verb: 市长缪知行, 主持人 柯望舒：, 闻人庆东代表, 钱泊舟说.
 *
 * Not: 代表大会, 市长信箱, 专家组成, 高层表示 - what stands there has to look like a name as well.
 */
import { isStop, type TokenView } from '../token-view.js';
import { backwards, personLexicon } from './lexicon.js';
import { rightScore, type Shape, spansFrom, tokenScore } from './shape.js';

export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly score: number;
  /** The title beside it; '' when a verb gave it away. */
  readonly role: string;
}

const LONGEST_NAME = 6;

/** The best name that starts at `start`, given that a title stands before it. */
export function nameFrom(view: TokenView, start: number, bonus: number): { end: number; score: number } | undefined {
  let best: { end: number; score: number } | undefined;
  for (const { end, shape } of spansFrom(view.plain, start)) {
    const score = bonus + tokenScore(view, start, end, shape) + rightScore(view.plain, end);
    if (!best || score > best.score) best = { end, score };
  }
  return best;
}

/** The best name that ends at `end`, given that a title or verb follows. */
export function nameUpTo(view: TokenView, end: number): { start: number; score: number } | undefined {
  let best: { start: number; score: number } | undefined;
  for (let start = Math.max(0, end - LONGEST_NAME); start <= end - 2; start++) {
    const span = spansFrom(view.plain, start).find((one) => one.end === end);
    if (!span) continue;
    const score = tokenScore(view, start, end, span.shape) + leftScore(view, start, span.shape);
    if (!best || score > best.score) best = { start, score };
  }
  return best;
}

const INTRODUCES = new Set('由对向跟请给同让据和与及是为、者');

function leftScore(view: TokenView, start: number, shape: Shape): number {
  const { plain } = view;
  if (roleBefore(plain, start)) return 4;
  if (isStop(plain[start - 1])) return 3;
  if (INTRODUCES.has(plain[start - 1]!)) return 2;
  const before = view.endsAt[start]!;
  if (before === -1) return 0;
  return shape.rare ? 0 : 1;
}

/** The title that ends at `offset`, spaces between allowed. */
export function roleBefore(plain: string, offset: number): string | undefined {
  let at = offset;
  while (at > 0 && offset - at < 3 && (plain[at - 1] === ' ' || plain[at - 1] === '　')) at--;
  const tail = backwards(plain.slice(Math.max(0, at - 8), at));
  const hit = personLexicon().rolesBackwards.at(tail, 0);
  return hit && hit.value.stands !== 'after' ? hit.value.word : undefined;
}

const NEEDED = 4;

export function* namesBesideWords(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  const { roles, verbs } = personLexicon();
  for (const { start, end, value } of roles.scan(plain)) {
    if (value.stands !== 'after') yield* after(view, end, value.word);
    if (value.stands !== 'before') yield* before(view, start, 'people/name-role', value.word);
  }
  for (const { start, value } of verbs.scan(plain))
    yield* before(view, start, value === 'speech' ? 'people/name-says' : 'people/name-acts', '');
}

function* after(view: TokenView, end: number, role: string): Generator<FoundName> {
  let start = end;
  while (start - end < 3 && (view.plain[start] === ' ' || view.plain[start] === '　')) start++;
  const name = nameFrom(view, start, 0);
  if (name && name.score >= NEEDED) yield { start, end: name.end, rule: 'people/role-name', score: name.score, role };
}

function* before(view: TokenView, end: number, rule: string, role: string): Generator<FoundName> {
  const name = nameUpTo(view, end);
  if (name && name.score >= NEEDED) yield { start: name.start, end, rule, score: name.score, role };
}
