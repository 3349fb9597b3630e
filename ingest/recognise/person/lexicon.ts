/** What a personal name is made of and what stands beside it, loaded once. */
import { CharacterSet } from '../../lexicon/character-set.js';
import { Endings } from '../../lexicon/endings.js';
import { Gazetteer } from '../../lexicon/gazetteer.js';
import { readTable } from '../../lexicon/tsv.js';
import { Surnames, type SurnameUse } from './surnames.js';

export interface PersonLexicon {
  readonly surnames: Surnames;
  readonly roles: Gazetteer<Role>;
  readonly rolesAtEnd: Endings<Role>;
  readonly verbs: Gazetteer<VerbKind>;
  /** Roles that count less. */
  readonly weakRoles: ReadonlySet<string>;
  readonly notSomebody: ReadonlySet<string>;
  /** 单位, 高校: words that look like a name behind a title. never: no name; seldom: somebody's now and then (和平). */
  readonly notNames: ReadonlyMap<string, 'never' | 'seldom'>;
  readonly known: Gazetteer<true>;
  /** Whole names, their parts and their endings, so that a text is looked through once for all three. */
  readonly names: Gazetteer<'known' | 'part' | 'ending'>;
  /** 扎西, 卓玛: names of minorities are made of them. */
  readonly nameParts: Gazetteer<true>;
  readonly characters: Readonly<Record<CharacterUse, CharacterSet>>;
  readonly cues: Readonly<Record<CueKind, Gazetteer<true>>>;
  readonly adverbsAtEnd: Endings<true>;
  /** The characters of `somebody-end`. */
  readonly somebodyEnds: string;
  /** Of each kind, those with the most points first. */
  readonly frames: Readonly<Record<Frame['where'], readonly Frame[]>>;
}

/** What a character does in or beside a name: `name-characters.tsv` says it for each. */
export type CharacterUse = (typeof CHARACTER_USES)[number];
const CHARACTER_USES = [
  'never',
  'never-last',
  'seldom',
  'body-end',
  'glued',
  'glued-adverb',
  'period-end',
  'word-first',
  'function',
  'introduces',
  'not-title',
  'somebody-end',
  'somebody-short-end',
  'part-suffix',
  'sound',
  'sure-sound',
  'place-end',
  'division-end',
  'subject',
  'ends-sound',
] as const;

export type CueKind = (typeof CUE_KINDS)[number];
const CUE_KINDS = [
  'adverb',
  'signs',
  'foreign-office',
  'doctrine',
  'address',
  'after-title',
  'behind-titled',
  'ends-name',
  'torn',
  'kin',
  'of-person',
] as const;

const FRAME_PLACES = ['before', 'behind', 'loosely-behind', 'row-before', 'row-behind'] as const;

/** A wording that gives a name away: `person-frames.tsv`. */
export interface Frame {
  readonly where: (typeof FRAME_PLACES)[number];
  readonly points: number;
  /** `before` is looked for all over the text, `behind` and `row-behind` match at the start of what follows the name. */
  readonly pattern: RegExp;
}

/** speech and act stand behind a name, names (任命) before it. */
export type VerbKind = 'speech' | 'act' | 'names';

export interface Role {
  readonly word: string;
  readonly stands: 'before' | 'after' | 'both';
  /** Of other countries: any name by sound follows. */
  readonly foreign: boolean;
}

const table = <Column extends string>(name: string, columns: readonly Column[]) =>
  readTable(new URL(`../../lexicon/${name}.tsv`, import.meta.url), columns);

function load(): PersonLexicon {
  const beside = besideNames();
  const offices = beside.cues['foreign-office'];
  const roles = table('roles', ['word', 'stands']).map(({ word, stands }) => ({
    word,
    stands: stands as Role['stands'],
    foreign: offices.at(word, 0)?.end === word.length,
  }));
  const surnames = table('surnames', ['surname', 'use']);
  return {
    surnames: new Surnames(
      surnames.map(({ surname, use }) => [surname, use as SurnameUse]),
      beside.characters['word-first'],
    ),
    roles: new Gazetteer(roles.map((role) => [role.word, role])),
    rolesAtEnd: new Endings(roles.map((role) => [role.word, role])),
    verbs: new Gazetteer(table('person-verbs', ['word', 'kind']).map(({ word, kind }) => [word, kind as VerbKind])),
    weakRoles: new Set(table('weak-roles', ['word']).map(({ word }) => word)),
    notNames: new Map(
      table('not-names', ['word', 'use']).map(({ word, use }) => [word, use === 'seldom' ? use : 'never']),
    ),
    notSomebody: new Set(table('not-somebody', ['word']).map(({ word }) => word)),
    ...namesAndParts(),
    ...beside,
  };
}

function namesAndParts(): Pick<PersonLexicon, 'known' | 'nameParts' | 'names'> {
  const known = table('leaders', ['name']).map(({ name }) => name);
  const parts = table('minority-name-parts', ['part']).map(({ part }) => part);
  const endings = table('person-cues', ['cue', 'kind']).filter(({ kind }) => kind === 'name-end');
  return {
    known: new Gazetteer(known.map((name) => [name, true])),
    nameParts: new Gazetteer(parts.map((part) => [part, true])),
    names: new Gazetteer([
      ...known.map((name) => [name, 'known'] as const),
      ...parts.map((part) => [part, 'part'] as const),
      ...endings.map(({ cue }) => [cue, 'ending'] as const),
    ]),
  };
}

function besideNames(): Pick<PersonLexicon, 'characters' | 'cues' | 'adverbsAtEnd' | 'frames' | 'somebodyEnds'> {
  const characters = new Map(table('name-characters', ['use', 'characters']).map((row) => [row.use, row.characters]));
  const cues = table('person-cues', ['cue', 'kind']);
  const cuesOf = (kind: string) => cues.filter((row) => row.kind === kind).map(({ cue }) => cue);
  const frames = table('person-frames', ['where', 'points', 'frame'])
    .map(frameOf)
    .sort((a, b) => b.points - a.points);
  const gazetteer = (words: readonly string[]) => new Gazetteer(words.map((word): [string, true] => [word, true]));
  return {
    characters: record(CHARACTER_USES, (use) => new CharacterSet(characters.get(use) ?? '')),
    somebodyEnds: characters.get('somebody-end') ?? '',
    cues: record(CUE_KINDS, (kind) => gazetteer(cuesOf(kind))),
    adverbsAtEnd: new Endings(cuesOf('adverb').map((word) => [word, true])),
    frames: record(FRAME_PLACES, (where) => frames.filter((frame) => frame.where === where)),
  };
}

const frameOf = ({ where, points, frame }: Record<'where' | 'points' | 'frame', string>): Frame => ({
  where: where as Frame['where'],
  points: Number(points),
  pattern: where === 'before' ? new RegExp(frame, 'g') : new RegExp(where === 'row-before' ? frame : `^(?:${frame})`),
});

const record = <Key extends string, Value>(keys: readonly Key[], valueFor: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<Key, Value>;

let loaded: PersonLexicon | undefined;

export function personLexicon(): PersonLexicon {
  loaded ??= load();
  return loaded;
}
