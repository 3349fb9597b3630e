/**
 * Bytes to text: UTF-8 unless the bytes say otherwise, then UTF-16, GB18030 or Big5, whichever yields everyday characters.
 *
 * Decoding is strict. A file that is UTF-8 but for a few bytes is damaged, not GB18030, and the complaint names the first bad byte.
 * No meta tag or declaration is believed: copies of web pages often carry the wrong one.
 */
import { PolicygraphError } from '../../graph/errors.js';

const MARKS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/** The bytes that a legacy encoding gives its everyday characters: first and last lead byte, first and last trail byte. */
const EVERYDAY = {
  gb18030: [0xb0, 0xd7, 0xa1, 0xfe],
  big5: [0xa4, 0xc6, 0x40, 0xfe],
} as const;

const CANDIDATES = ['gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
type Encoding = (typeof CANDIDATES)[number];

/** Enough to tell encodings apart. */
const SAMPLE = 1 << 16;
/** Share of everyday characters among all that are not ASCII, below which a guess is no guess. */
const LEAST = 0.7;
/** So many Chinese characters for one bad byte, and the file is damaged UTF-8. */
const DAMAGED = 4;

/** @throws PolicygraphError unreadable for a binary file, bad-encoding for bytes that no encoding explains. */
export function decodeText(source: string, bytes: Uint8Array): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const zero = bytes.indexOf(0);
  if (marked) return decode(marked, bytes) ?? fail(source, marked, firstBadByte(bytes, marked));
  const text = zero < 0 ? decode('utf-8', bytes) : undefined;
  if (text !== undefined) return text;
  const damaged = zero < 0 && isDamagedUtf8(bytes);
  const best = damaged ? undefined : mostPlausible(bytes, zero < 0 ? CANDIDATES : ['utf-16le', 'utf-16be']);
  if (best !== undefined) return best;
  if (zero < 0) return fail(source, 'utf-8', firstBadByte(bytes, 'utf-8'));
  throw new PolicygraphError(
    'unreadable',
    `${source}: not a text but a binary file (a zero byte at offset ${zero})`,
    'Save it as docx, pdf, html or plain text in UTF-8.',
  );
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Strict decoding has no other way to say that the bytes are not in this encoding; the caller does.
    return undefined;
  }
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE * 3));
  let bad = 0;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code >= 0x3000 && code <= 0x9fff) good++;
  }
  return good >= bad * DAMAGED;
}

function mostPlausible(bytes: Uint8Array, encodings: readonly Encoding[]): string | undefined {
  const rated = encodings
    .map((encoding) => ({ encoding, share: shareOfEveryday(encoding, bytes.subarray(0, SAMPLE)) }))
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share);
  for (const { encoding } of rated) {
    const text = decode(encoding, bytes);
    if (text !== undefined) return text;
  }
  return undefined;
}

const shareOfEveryday = (encoding: Encoding, bytes: Uint8Array): number =>
  encoding === 'gb18030' || encoding === 'big5'
    ? everydayPairs(bytes, EVERYDAY[encoding])
    : everydayUnits(bytes, encoding === 'utf-16le' ? 1 : 0);

/** Punctuation (lead bytes A1 to A3) belongs to both encodings and counts for neither. */
function everydayPairs(bytes: Uint8Array, [first, last, low, high]: readonly [number, number, number, number]): number {
  let everyday = 0;
  let other = 0;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[++i]!;
    if (lead >= 0xa1 && lead <= 0xa3) continue;
    if (lead >= first && lead <= last && trail >= low && trail <= high) everyday++;
    else other++;
  }
  return everyday === 0 ? 0 : everyday / (everyday + other);
}

function everydayUnits(bytes: Uint8Array, high: 0 | 1): number {
  let everyday = 0;
  const pairs = bytes.length >> 1;
  for (let i = 0; i < pairs; i++) {
    const top = bytes[i * 2 + high]!;
    const low = bytes[i * 2 + 1 - high]!;
    if ((top >= 0x4e && top <= 0x9f) || top === 0x30 || top === 0xff) everyday++;
    else if (top === 0 && ((low >= 0x20 && low < 0x7f) || (low >= 9 && low <= 13))) everyday++;
  }
  return bytes.length % 2 === 1 || pairs === 0 ? 0 : everyday / pairs;
}

/** The longest prefix that decodes ends where the damage begins; found by halving, because decoders do not say. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  const decodes = (length: number) => {
    const decoder = new TextDecoder(encoding, { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function fail(source: string, encoding: string, offset: number): never {
  throw new PolicygraphError(
    'bad-encoding',
    `${source}: not valid ${encoding.toUpperCase()}: the byte at offset ${offset} belongs to no character`,
    'Save the file again as UTF-8, or restore it from where it came from.',
  );
}
