/**
 * What a whole line is, by its wording alone: the table `line-kinds.tsv`, first row that fits.
 *
 * Most lines are running text and fit no row. So each row says which characters such a line must have, and one walk over a line tells
 * which few patterns are tried on it.
 */
import { readTable } from '../lexicon/tsv.js';

export type LineKind = 'furniture' | 'list' | 'source' | 'caption' | 'byline' | 'heading' | 'text';

interface KindRow {
  readonly kind: LineKind;
  readonly limit: number;
  readonly pattern: RegExp;
  /** The last line that has what the row needs; -1 when it needs nothing. */
  line: number;
}

interface Kinds {
  readonly rows: readonly KindRow[];
  readonly longest: number;
  readonly anywhere: RowsByCharacter;
  readonly first: RowsByCharacter;
}

/** Which rows a character allows. A table over code units, because every character of every line is looked up. */
class RowsByCharacter {
  readonly #listOf = new Uint16Array(0x10000);
  readonly #lists: KindRow[][] = [[]];

  add(character: string, row: KindRow): void {
    const code = character.charCodeAt(0);
    const list = this.#listOf[code]!;
    if (list > 0) this.#lists[list]!.push(row);
    else this.#listOf[code] = this.#lists.push([row]) - 1;
  }

  at(line: string, offset: number): readonly KindRow[] | undefined {
    const list = this.#listOf[line.charCodeAt(offset)]!;
    return list === 0 ? undefined : this.#lists[list];
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The characters of a cell of `needs`, in both cases. */
const spelledOut = (needs: string): string => {
  const characters = needs.replace(/^\^/, '').replace('\\d', '0123456789').replace('\\w', LETTERS);
  return characters + characters.toLowerCase().replace(/[^a-z]/g, '');
};

let loaded: Kinds | undefined;

function load(): Kinds {
  const [anywhere, first] = [new RowsByCharacter(), new RowsByCharacter()];
  const rows = readTable(new URL('./line-kinds.tsv', import.meta.url), ['kind', 'limit', 'needs', 'pattern']).map(
    ({ kind, limit, needs, pattern }) => {
      const flags = pattern.includes('\\p') ? 'iu' : 'i';
      const line = needs === '' ? -1 : 0;
      const row = { kind: kind as LineKind, limit: Number(limit), pattern: new RegExp(pattern, flags), line };
      for (const character of spelledOut(needs)) (needs.startsWith('^') ? first : anywhere).add(character, row);
      return row;
    },
  );
  return { rows, longest: Math.max(...rows.map((row) => row.limit)), anywhere, first };
}

/** How many lines were looked at. */
let lines = 0;

/** @param plain the simplified, trimmed line. */
export function lineKind(plain: string): LineKind {
  loaded ??= load();
  const { rows, longest, anywhere, first } = loaded;
  if (plain.length > longest) return 'text';
  lines++;
  for (const row of first.at(plain, 0) ?? []) row.line = lines;
  for (let i = 0; i < plain.length; i++) {
    const allowed = anywhere.at(plain, i);
    if (allowed) for (const row of allowed) row.line = lines;
  }
  for (const row of rows)
    if ((row.line === lines || row.line < 0) && plain.length <= row.limit && row.pattern.test(plain)) return row.kind;
  return 'text';
}
