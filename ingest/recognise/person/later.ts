/**
 * Once a text has named somebody: the name alone, and surname with title (袁书记, 潘院士, 皇甫主任).
 *
 * Surname and title are linked when one person of that surname is named, or one of them with that very title.
 */
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { titleAt } from './edges.js';
import { isDoctrine } from './known.js';
import { personLexicon } from './lexicon.js';
import { occurrences } from './occurrences.js';
import { surnameAt } from './shape.js';

const withoutSpace = (name: string) => name.replace(/[ 　]/g, '');

/** A found name where it stands again, or a part of it. */
export interface Again extends FoundName {
  readonly whole: string;
}

/** Every place where a found name stands again, as a name that was found there. */
export const sameNames = (view: TokenView, found: readonly FoundName[]): readonly Again[] => [...alone(view, found)];

/** @param again of all that was found */
export function* laterNames(
  view: TokenView,
  found: readonly FoundName[],
  again: readonly Again[],
): Generator<Candidate> {
  if (found.length === 0) return;
  for (const { start, end, rule, whole } of again) {
    const name = end - start === whole.length ? undefined : whole;
    yield { kind: 'Person', start, end, rule, strength: 6, ...(name && { name }) };
  }
  yield* titled(view, rolesOf(view, found));
}

const nameOf = ({ plain }: TokenView, { start, end }: FoundName) => withoutSpace(plain.slice(start, end));

function rolesOf(view: TokenView, found: readonly FoundName[]): ReadonlyMap<string, ReadonlySet<string>> {
  const roles = new Map<string, Set<string>>();
  for (const one of found) roles.set(nameOf(view, one), (roles.get(nameOf(view, one)) ?? new Set()).add(one.role));
  return roles;
}

function* alone(view: TokenView, found: readonly FoundName[]): Generator<Again> {
  const names = new Set(found.map((one) => nameOf(view, one)));
  for (const { start, end, value: whole } of occurrences(view.plain, [...names].flatMap(waysToSay))) {
    // 高峰 and 杨帆 are words too: a two-character name has to be cut out as such.
    if ((end - start === 2 && !standsAlone(view, start, end)) || isDoctrine(view.plain, end)) continue;
    yield { start, end, whole, rule: 'people/again', score: 6, role: '' };
  }
}

const SHORTEST_PART = 3;

/** The name itself, and each part of a dotted one: 阿布都拉 for 阿布都拉·买买提. */
const waysToSay = (name: string): [string, string][] => [
  [name, name],
  ...name
    .split('·')
    .filter((part) => part.length >= SHORTEST_PART && part !== name)
    .map((part): [string, string] => [part, name]),
];

function standsAlone(view: TokenView, start: number, end: number): boolean {
  const tag = view.tagOf(start, end);
  if (tag === undefined) return view.isEdge(start) && (view.isEdge(end) || isStopAt(view.plain, end));
  return tag.startsWith('nr') || tag === 'x' || (isStopAt(view.plain, start - 1) && isStopAt(view.plain, end));
}

function* titled(view: TokenView, names: ReadonlyMap<string, ReadonlySet<string>>): Generator<Candidate> {
  const bySurname = new Map<string, string[]>();
  for (const name of names.keys()) {
    const shape = name.includes('·') ? undefined : surnameAt(name, 0);
    if (!shape || name.length <= shape.length) continue;
    const surname = name.slice(0, shape.length);
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), name]);
  }
  for (const { start, end, value } of occurrences(view.plain, bySurname)) {
    const title = titleAt(view.plain, end) ?? addressAt(view, end);
    if (!title || !begins(view, start)) continue;
    const name = onlyOne(value, title.word, names);
    if (name) yield { kind: 'Person', start, end: title.end, rule: 'people/surname-role', strength: 7, name };
  }
}

/** 别总, 侯工: one character for the title; not 向导, which jieba knows. */
function addressAt(view: TokenView, at: number): { word: string; end: number } | undefined {
  const end = personLexicon().cues.address.at(view.plain, at)?.end;
  if (end === undefined || !view.isEdge(end) || /^[^xn]|^n(?!r)/.test(view.tagOf(at - 1, end) ?? 'x')) return undefined;
  return { word: view.plain.slice(at, end), end };
}

const begins = (view: TokenView, start: number) =>
  view.isEdge(start) || personLexicon().characters.introduces.hasAt(view.plain, start - 1);

/** 父亲程有田 is not the 程院士 of the text. */
const isFamily = (roles: readonly string[]) =>
  roles.some((role) => personLexicon().cues.kin.at(role, 0)?.end === role.length);

function onlyOne(
  candidates: readonly string[],
  role: string,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (candidates.length === 1) return candidates[0];
  const outside = candidates.filter((name) => !isFamily([...names.get(name)!]));
  if (outside.length === 1) return outside[0];
  const sameRole = candidates.filter((name) =>
    [...names.get(name)!].some((held) => held !== '' && held.endsWith(role)),
  );
  return sameRole.length === 1 ? sameRole[0] : undefined;
}
