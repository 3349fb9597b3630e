/**
 * The first step of repair: characters that nobody reads are dropped and encoded ones decoded, with a way back to the raw text.
 *
 * Zero-width characters, soft hyphens, byte order and control marks go, and so do private characters (icons of web pages); HTML
 * entities and stray tags of a web copy become the characters they stand for; every kind of space becomes a plain space and every
 * kind of line end a line feed. Half a surrogate pair becomes U+FFFD, so that every later layer, store and export holds well-formed
 * text.
 */
export interface Cleaned {
  readonly text: string;
  /** Offset in the raw text of a character of `text`. */
  readonly toRaw: (offset: number) => number;
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'",
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', mdash: '—', ndash: '–', hellip: '…',
  middot: '·', bull: '·', times: '×', divide: '÷', plusmn: '±', deg: '°', permil: '‰', copy: '©', reg: '®', trade: '™',
  yen: '¥', euro: '€', sect: '§', para: '¶', larr: '←', rarr: '→', uarr: '↑', darr: '↓', shy: '', zwnj: '', zwj: '',
  le: '≤', ge: '≥', ne: '≠', asymp: '≈', sup2: '²', sup3: '³', frac12: '½', alpha: 'α', beta: 'β', mu: 'μ', micro: 'µ',
}; // biome-ignore format: a table reads better in rows

/** Every character or sequence that the cleaned text writes differently. Tags are bounded, so that `<` alone costs nothing. */
const SPECIAL =
  /&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,7});|<\/?(?:p|br|div|span|strong|em|b|i|u|a|font|img|li|ul|ol|h[1-6]|td|tr|th|table|tbody|section|article|center|sup|sub)(?:\s[^<>]{0,400})?\/?>|<!--[^<>]{0,400}-->|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\uffff]|\r\n?|[\u0085\u2028\u2029\u000b\u000c]|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/iy;

/** 1 for code units that such a thing begins with: nearly all of a text is passed by with one look at each. */
const BEGINS = new Uint8Array(0x10000);
for (const [first, last] of [
  [0x00, 0x09], [0x0b, 0x1f], [0x26, 0x26], [0x3c, 0x3c], [0x7f, 0xa0], [0xad, 0xad], [0x61c, 0x61c], [0x1680, 0x1680],
  [0x180e, 0x180e], [0x2000, 0x200f], [0x2028, 0x202f], [0x205f, 0x206f], [0x3000, 0x3000], [0xd800, 0xf8ff],
  [0xfeff, 0xfeff], [0xfff9, 0xffff],
] as const) BEGINS.fill(1, first, last + 1); // biome-ignore format: a table reads better in rows

const BLOCK_TAG = /^<\/?(?:p|br|div|li|ul|ol|h[1-6]|tr|table|section|article|center)\b/i;
const LINE_ENDS = new Set(['\r', '\r\n', '\u0085', '\u2028', '\u2029', '\u000b', '\u000c']);
const SPACES = /^[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;

function replacement(found: string): string {
  if (LINE_ENDS.has(found)) return '\n';
  if (SPACES.test(found)) return ' ';
  if (found >= '\ud800' && found <= '\udfff') return '\ufffd';
  if (found.startsWith('<')) return BLOCK_TAG.test(found) ? '\n' : '';
  if (!found.startsWith('&')) return '';
  if (found[1] !== '#') return NAMED[found.slice(1, -1)] ?? NAMED[found.slice(1, -1).toLowerCase()] ?? found;
  const code = /^&#x/i.test(found) ? Number.parseInt(found.slice(3, -1), 16) : Number(found.slice(2, -1));
  if (code === 0xa0 || code === 0x3000) return ' ';
  if (code < 32 || code === 0xad || (code >= 0x200b && code <= 0x200f) || code > 0x10ffff) return '';
  return code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code);
}

export function cleanCharacters(raw: string): Cleaned {
  const pieces: string[] = [];
  /** Where the distance to the raw text changes: from cleaned offset `at[i]` on it is `raw[i] - at[i]`. */
  const at = [0];
  const rawAt = [0];
  let length = 0;
  let from = 0;
  for (let i = 0; i < raw.length; i++) {
    if (BEGINS[raw.charCodeAt(i)] === 0) continue;
    SPECIAL.lastIndex = i;
    const found = SPECIAL.exec(raw)?.[0];
    if (found === undefined) continue;
    const instead = replacement(found);
    pieces.push(raw.slice(from, i), instead);
    length += i - from + instead.length;
    from = i + found.length;
    i = from - 1;
    if (instead.length === found.length) continue;
    at.push(length);
    rawAt.push(from);
  }
  pieces.push(raw.slice(from));
  return {
    text: pieces.join(''),
    toRaw: (offset) => rawAt[lastAtMost(at, offset)]! + offset - at[lastAtMost(at, offset)]!,
  };
}

/** Index of the last element of an ascending list that is at most `value`; 0 when none is. */
export function lastAtMost(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
