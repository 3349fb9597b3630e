/** What a personal name is made of and what stands beside it, loaded once. */
import { CharacterSet } from '../../lexicon/character-set.js';
import { Gazetteer } from '../../lexicon/gazetteer.js';
import { readTable } from '../../lexicon/tsv.js';

export interface PersonLexicon {
  /** Surname → true when it is mostly an ordinary word (时, 常). */
  readonly surnames: ReadonlyMap<string, boolean>;
  /** With which they begin. */
  readonly surnameStarts: CharacterSet;
  readonly roles: Gazetteer<Role>;
  /** Roles written backwards, to be found at their end. */
  readonly rolesBackwards: Gazetteer<Role>;
  readonly verbs: Gazetteer<VerbKind>;
  /** Roles that count less. */
  readonly weakRoles: ReadonlySet<string>;
  readonly notSomebody: ReadonlySet<string>;
  /** 单位, 高校: words that look like a name behind a title. */
  readonly notNames: ReadonlySet<string>;
  readonly known: Gazetteer<true>;
  /** 扎西, 卓玛: names of minorities are made of them. */
  readonly nameParts: Gazetteer<true>;
}

/** speech and act stand behind a name, names (任命) before it. */
export type VerbKind = 'speech' | 'act' | 'names';

export interface Role {
  readonly word: string;
  readonly stands: 'before' | 'after' | 'both';
}

const table = <Column extends string>(name: string, columns: readonly Column[]) =>
  readTable(new URL(`../../lexicon/${name}.tsv`, import.meta.url), columns);

export const backwards = (text: string) => [...text].reverse().join('');

function load(): PersonLexicon {
  const roles = table('roles', ['word', 'stands']).map(({ word, stands }) => ({
    word,
    stands: stands as Role['stands'],
  }));
  const surnames = table('surnames', ['surname', 'use']);
  return {
    surnames: new Map(surnames.map(({ surname, use }) => [surname, use === 'rare'])),
    surnameStarts: new CharacterSet(surnames.map(({ surname }) => surname[0]).join('')),
    roles: new Gazetteer(roles.map((role) => [role.word, role])),
    rolesBackwards: new Gazetteer(roles.map((role) => [backwards(role.word), role])),
    verbs: new Gazetteer(table('person-verbs', ['word', 'kind']).map(({ word, kind }) => [word, kind as VerbKind])),
    weakRoles: new Set(table('weak-roles', ['word']).map(({ word }) => word)),
    notNames: new Set(table('not-names', ['word']).map(({ word }) => word)),
    notSomebody: new Set(table('not-somebody', ['word']).map(({ word }) => word)),
    nameParts: new Gazetteer(table('minority-name-parts', ['part']).map(({ part }) => [part, true])),
    known: new Gazetteer(table('leaders', ['name']).map(({ name }) => [name, true])),
  };
}

let loaded: PersonLexicon | undefined;

export function personLexicon(): PersonLexicon {
  loaded ??= load();
  return loaded;
}
