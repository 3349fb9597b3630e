/**
 * Which names are one thing? Works the rules of `link-rules.ts` on all names at once, whatever order they came in.
 *
 * From the longest name to the shortest, each is joined to the full names it can stand for, if those have all become one thing by then.
 * So joining is transitive and independent of order, and a short form of two things stays apart and says of which.
 */
import { type FullName, LINK_RULES, type LinkRule } from './link-rules.js';
import type { Overrides, Pair } from './overrides.js';

export interface Name extends FullName {
  /** Documents that name it; two names of one document are one thing only if that document joined them. */
  readonly documents: readonly string[];
  /** Keys of the other names that some document already joined to it. */
  readonly aliasKeys: ReadonlySet<string>;
}

export interface Joined {
  /** Index of the name that the group goes by. */
  readonly main: number;
  /** The rule that brought it into the group; '' for names that stand alone or that others were joined to. */
  readonly rule: string;
  /** Indexes of the names it could stand for, when there is more than one; in the order of `names`. */
  readonly ambiguous: readonly number[];
}

/** Left off in the name to show: 西部陆海新通道建设 is shown as 西部陆海新通道. */
const EMPTY_TAIL = '建设';

const compareKeys = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @param names one per kind and key.
 * @param across true to join names of different documents: rules that need the text count only where a document has used them.
 * @returns one row per name, in the order given.
 */
export function joinNames(names: readonly Name[], overrides: Overrides, across: boolean): Joined[] {
  const rules = names.map(() => '');
  const ambiguous = new Map<number, readonly number[]>();
  const index = indexOf(names);
  const groups = new Groups(
    names,
    overrides.apart.flatMap((pair) => found(pair, names, index)),
  );
  const rename = (joined: number | undefined, rule: string) => {
    if (joined !== undefined) rules[joined] = rule;
  };
  for (const pair of overrides.same)
    for (const [main, other] of found(pair, names, index)) rename(groups.join(main, other, true), 'override');
  const targets = targetsOf(names, index, across);
  const order = [...targets.keys()].sort(
    (a, b) => names[b]!.key.length - names[a]!.key.length || compareKeys(names[a]!.key, names[b]!.key) || a - b,
  );
  for (const short of order) {
    const fulls = targets.get(short)!;
    const roots = [...new Set([...fulls.keys()].map((full) => groups.main(full)))].filter(
      (root) => root !== groups.main(short),
    );
    if (roots.length > 1)
      ambiguous.set(
        short,
        roots.sort((a, b) => compareKeys(names[a]!.key, names[b]!.key)),
      );
    if (roots.length !== 1) continue;
    const rule = [...fulls.values()].find((one) => one !== '');
    if (rule) rename(groups.join(roots[0]!, short, false), rule);
  }
  return names.map((_, i) => ({ main: groups.main(i), rule: rules[i]!, ambiguous: ambiguous.get(i) ?? [] }));
}

const indexOf = (names: readonly Name[]) => new Map(names.map(({ kind, key }, i) => [`${kind}:${key}`, i]));

function found(
  { kind, main, other }: Pair,
  names: readonly Name[],
  index: ReadonlyMap<string, number>,
): [number, number][] {
  const kinds = kind ? [kind] : [...new Set(names.map((name) => name.kind))];
  return kinds.flatMap((one) => {
    const [i, j] = [index.get(`${one}:${main}`), index.get(`${one}:${other}`)];
    return i === undefined || j === undefined ? [] : [[i, j] as [number, number]];
  });
}

/** Short name → the full names it could stand for, each with the rule; '' where the rule does not hold across documents. */
function targetsOf(
  names: readonly Name[],
  index: ReadonlyMap<string, number>,
  across: boolean,
): Map<number, Map<number, string>> {
  const targets = new Map<number, Map<number, string>>();
  const rules = LINK_RULES.map((rule) => ({ rule, isAlone: aloneFor(rule, names) }));
  names.forEach((full, i) => {
    for (const { rule, isAlone } of rules) {
      if (!rule.kinds.includes(full.kind) || isAlone(i)) continue;
      for (const key of rule.forms(full)) {
        const short = index.get(`${full.kind}:${key}`);
        if (short === undefined || short === i) continue;
        const holds = !across || rule.acrossDocuments || (full.kind !== 'Person' && full.aliasKeys.has(key));
        const row = targets.get(short) ?? new Map<number, string>();
        targets.set(short, row.set(i, row.get(i) || (holds ? rule.id : '')));
      }
    }
  });
  return targets;
}

/** Whether no other name can be a form of one by a rule, because none begins or ends like it: the search for forms costs more. */
function aloneFor({ kinds, shares }: LinkRule, names: readonly Name[]): (i: number) => boolean {
  if (shares === undefined) return () => false;
  const parts = names.map(({ kind, key }) =>
    !kinds.includes(kind) ? '' : shares > 0 ? key.slice(0, shares) : key.slice(shares),
  );
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return (i) => counts.get(parts[i]!) === 1;
}

/** Disjoint sets of names that know which documents keep their members apart. */
class Groups {
  readonly #parent: number[];
  readonly #documents: Set<string>[];
  readonly #apart: [number, number][];

  constructor(
    readonly names: readonly Name[],
    apart: [number, number][],
  ) {
    this.#parent = names.map((_, i) => i);
    this.#documents = names.map(({ documents }) => new Set(documents));
    this.#apart = apart;
  }

  main(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let at = i; at !== root; ) [at, this.#parent[at]] = [this.#parent[at]!, root];
    return root;
  }

  /** @returns the main name that gave way; undefined when a document or a person keeps the two apart, or they are one already. */
  join(full: number, short: number, forced: boolean): number | undefined {
    let [root, other] = [this.main(full), this.main(short)];
    if (root === other) return undefined;
    if (!forced && (this.#isApart(root, other) || this.#shareDocument(root, other))) return undefined;
    if (this.names[root]!.key === this.names[other]!.key + EMPTY_TAIL) [root, other] = [other, root];
    this.#parent[other] = root;
    for (const document of this.#documents[other]!) this.#documents[root]!.add(document);
    return other;
  }

  #isApart(a: number, b: number): boolean {
    return this.#apart.some(([one, two]) => {
      const [x, y] = [this.main(one), this.main(two)];
      return (x === a && y === b) || (x === b && y === a);
    });
  }

  #shareDocument(a: number, b: number): boolean {
    const [few, many] =
      this.#documents[a]!.size < this.#documents[b]!.size
        ? [this.#documents[a]!, this.#documents[b]!]
        : [this.#documents[b]!, this.#documents[a]!];
    for (const document of few) if (many.has(document)) return true;
    return false;
  }
}
