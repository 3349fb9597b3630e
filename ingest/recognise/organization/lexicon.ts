/** Bodies that lists know, how local bodies are called, and how names of bodies end; loaded once. */
import { Gazetteer } from '../../lexicon/gazetteer.js';
import { readTable } from '../../lexicon/tsv.js';

export interface OrganizationLexicon {
  readonly agencies: Gazetteer<Agency>;
  /** Tail behind 湖南省 or 省 → its full form. */
  readonly departments: Gazetteer<string>;
  readonly heads: Gazetteer<HeadNeed>;
  readonly edges: ReadonlySet<string>;
  /** Words that say nothing of their own and so are no brand. */
  readonly plainWords: ReadonlySet<string>;
  /** Classes of bodies, to be found at the end of a name. */
  readonly classes: readonly string[];
}

export interface Agency {
  readonly name: string;
  readonly sort: string;
  /** context: also an ordinary word, or short for more than one body; hongkong, taiwan: only in a text about there. */
  readonly use: '' | 'context' | 'hongkong' | 'taiwan';
}

export type HeadNeed = 'name' | 'more' | 'field' | 'bureau' | 'zone' | 'legal' | 'acting' | 'brand' | 'owner';

const table = <Column extends string>(name: string, columns: readonly Column[]) =>
  readTable(new URL(`../../lexicon/${name}.tsv`, import.meta.url), columns);

function* agencies(): Generator<[string, Agency]> {
  for (const { name, aliases, use, sort } of table('agencies', ['name', 'aliases', 'use', 'sort'])) {
    const own = use as Agency['use'];
    // 香港立法会 says itself where it is; 立法会 does not.
    yield [name, { name, sort, use: /^香港|^澳门/.test(name) && own === 'hongkong' ? '' : own }];
    for (const alias of aliases.split('/').filter(Boolean))
      yield [alias.replace('?', ''), { name, sort, use: alias.endsWith('?') ? 'context' : own }];
  }
}

function* departments(): Generator<[string, string]> {
  for (const { name, aliases } of table('departments', ['name', 'aliases'])) {
    const forms = [name, ...aliases.split('/').filter(Boolean)];
    for (const form of forms) {
      const full = fullForm(form, forms);
      yield [form, full];
      // 省|委宣传部 is an autonomous region's 自治区|党委宣传部.
      if (form.startsWith('委')) yield [`党${form}`, `党${full}`];
    }
  }
}

/** The longest form of which this one is a shortening with the same end: 发改委 → 发展和改革委员会, 发改局 → 发展和改革局. */
function fullForm(form: string, forms: readonly string[]): string {
  const longer = forms.filter((other) => other.length > form.length && isShortening(form, other));
  return longer.sort((a, b) => b.length - a.length)[0] ?? form;
}

function isShortening(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

let loaded: OrganizationLexicon | undefined;

export function organizationLexicon(): OrganizationLexicon {
  loaded ??= {
    agencies: new Gazetteer(agencies()),
    departments: new Gazetteer(departments()),
    heads: new Gazetteer(
      table('organization-heads', ['head', 'need']).map(({ head, need }) => [head, need as HeadNeed] as const),
    ),
    classes: table('generic-bodies', ['word']).map(({ word }) => word),
    plainWords: new Set(table('generic-modifiers', ['word', 'kind']).map(({ word }) => word)),
    edges: new Set(table('body-edges', ['word']).map(({ word }) => word)),
  };
  return loaded;
}
