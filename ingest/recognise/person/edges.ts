/**
 * How well do the edges of a stretch of text fit a personal name: titles, verbs, punctuation on both sides?
 *
 * Not: 代表团, 委员会, 记者站 - a title that goes on is another word.
 */
import { isStopAt, type TokenView } from '../token-view.js';
import { personLexicon } from './lexicon.js';
import { isSpace } from './spaced-names.js';

/** The title that begins at `at`, unless more follows that makes it another word. */
export function titleAt(plain: string, at: number): { word: string; end: number } | undefined {
  const { characters, cues, roles } = personLexicon();
  const role = roles.at(plain, at);
  if (!role || role.value.stands === 'before') return undefined;
  if (characters['not-title'].hasAt(plain, role.end) && !cues['of-person'].at(plain, role.end)) return undefined;
  return { word: role.value.word, end: role.end };
}

/** 高通|执行长|艾蒙, 哈密瓜|专家|林则成: a title behind which a name stands is no title of what stands before it. */
export function isEmployer(view: TokenView, at: number): boolean {
  const title = titleAt(view.plain, at);
  if (!title || isStopAt(view.plain, title.end)) return false;
  const next = view.tokenFrom(title.end);
  if (!next || next.end - next.start < 2 || !(next.tag === 'x' || next.tag.startsWith('nr'))) return false;
  const { notNames, surnames } = personLexicon();
  // 院士|荣获.
  return surnames.mayBegin(view.plain, next.start) && !notNames.has(view.plain.slice(next.start, next.end));
}

/** 李明则表示, 王芳近日透露: where the verb begins, if one does. */
function afterAdverb(plain: string, at: number): number {
  const { cues, verbs } = personLexicon();
  const verb = cues.adverb.at(plain, at)?.end;
  const kind = verb === undefined ? undefined : verbs.at(plain, verb)?.value;
  return verb !== undefined && kind !== undefined && kind !== 'names' ? verb : at;
}

export function beforeAdverb(plain: string, verb: number): number {
  return personLexicon().adverbsAtEnd.before(plain, verb)?.start ?? verb;
}

/** What stands right of a name: 5 a title, 3 to 4 a verb of speech, 2 another verb or punctuation, 1 a function word. */
export function rightScore(plain: string, at: number): number {
  const end = afterAdverb(plain, at);
  const title = titleAt(plain, end);
  if (title) return titleScore(plain, title);
  const verb = personLexicon().verbs.at(plain, end);
  if (verb && verb.value !== 'names')
    return verb.value === 'speech' ? speechScore(plain, verb.end) : actScore(plain, end);
  if (isStopAt(plain, end)) return 2;
  return personLexicon().characters.function.hasAt(plain, end) ? 1 : 0;
}

/** 游木根说：“ - somebody's words follow. */
const speechScore = (plain: string, end: number) => ('：:'.includes(plain[end] ?? '，') ? 4 : 3);
const actScore = (plain: string, at: number) => (PERSONAL.has(plain.slice(at, at + 2)) ? 4 : 2);

/** Only persons, and few bodies, do this. */
const PERSONAL = new Set(['主持', '陪同', '列席', '致辞', '讲话', '发言', '插话', '会见']);
/** Weak before a name (代表大会), strong behind one. */
const OF_SESSIONS = new Set(['代表', '委员']);

function titleScore(plain: string, { word, end }: { word: string; end: number }): number {
  const closed = endsClause(plain, end) || personLexicon().cues['after-title'].at(plain, end) !== undefined;
  if (OF_SESSIONS.has(word)) return closed ? 5 : 3;
  return (personLexicon().weakRoles.has(word) ? 3 : 4) + (closed ? 1 : 0);
}

const endsClause = (plain: string, at: number) =>
  isStopAt(plain, at) ||
  personLexicon().characters.function.hasAt(plain, at) ||
  personLexicon().verbs.at(plain, at) !== undefined;

/** What stands left of a name: 5 a title or 任命, 3 a word like 市民 or the end of a quotation, 2 punctuation or a word like 由, 1 the edge of a token. */
export function leftScore(view: TokenView, start: number, role: string | undefined): number {
  if (role) return personLexicon().weakRoles.has(role) ? 3 : 5;
  const before = view.plain[start - 1];
  if (before === '”' || before === '」') return 3;
  if (isStopAt(view.plain, start - 1) || personLexicon().characters.introduces.hasAt(view.plain, start - 1)) return 2;
  return view.isEdge(start) ? 1 : 0;
}

const LONGEST_CLAUSE = 20;

/** 邱志远是退休的汉剧演员: what somebody is ends the clause. */
export function isSaidToBe(plain: string, at: number): boolean {
  if (plain[at] !== '是') return false;
  let end = at + 1;
  while (end - at < LONGEST_CLAUSE && !isStopAt(plain, end)) end++;
  return isStopAt(plain, end) && (personLexicon().rolesAtEnd.before(plain, end)?.start ?? 0) > at;
}

/** The title that ends at `offset`, spaces or the end of a quotation between allowed: “时代楷模”|麦贤得. */
export function roleBefore(plain: string, offset: number): string | undefined {
  let at = offset;
  while (at > 0 && offset - at < 3 && isSpace(plain[at - 1])) at--;
  if (at === offset && plain[at - 1] === '”') at--;
  const hit = personLexicon().rolesAtEnd.before(plain, at);
  return hit && hit.value.stands !== 'after' ? hit.value.word : undefined;
}
