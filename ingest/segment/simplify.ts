/**
 * Traditional characters to simplified ones, character by character, so that offsets never change.
 *
 * Phrases are not converted (軟件 and 軟體 stay apart). Characters that simplified texts use too (於 as a surname, 乾 in 乾隆)
 * are only converted where the text is clearly traditional.
 */
import variants from 'opencc-js/dict/HKVariantsRev';
import characters from 'opencc-js/dict/TSCharacters';

/** Mapped by OpenCC but at home in simplified texts as well. */
const SHARED = '乾後徵於夥摺榘菸薹袷醣麴麽吒拚捱';
/** A text with at least this share of traditional characters among its own is traditional. */
const TRADITIONAL_SHARE = 0.02;

/** The characters that are looked at: CJK with its first extension. */
const [FIRST, LAST] = [0x3400, 0x9fff];
/** A simplified character too: 著名. */
const KEPT = '著';

let table: Uint16Array | undefined;

/** Code unit to its simplified code unit; 0 where nothing changes. OpenCC's own converter reads its lists of phrases too, and takes ten times as long. */
function simplifiedOf(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(0x10000);
  const [simple, usual] = [pairsOf(characters), pairsOf(variants)];
  for (const from of [...usual.keys(), ...simple.keys()]) {
    const plain = usual.get(from) ?? from;
    const to = simple.get(from) ?? simple.get(plain) ?? plain;
    if (to !== from && from !== KEPT) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table;
}

/** A list of OpenCC: `丟 丢|並 并`; pairs of single code units among the characters that are looked at. */
function pairsOf(list: string): ReadonlyMap<string, string> {
  const pairs = list.split('|').map((pair) => pair.split(' ') as [string, string]);
  return new Map(pairs.filter(([from, to]) => from.length === 1 && to.length === 1 && isCjk(from.charCodeAt(0))));
}

const isCjk = (code: number): boolean => code >= FIRST && code <= LAST;

/** Every traditional character, whatever the text around it: for names that are compared with each other. */
export function simplifyAll(text: string): string {
  const simple = simplifiedOf();
  return text.replace(/[\u3400-\u9fff]/g, (character) => {
    const code = simple[character.charCodeAt(0)];
    return code ? String.fromCharCode(code) : character;
  });
}

/** @returns the text with the same length; the very same string when nothing is traditional. */
export function simplify(text: string): string {
  const simple = simplifiedOf();
  const changes: number[] = [];
  let shared = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST || simple[code] === 0) continue;
    changes.push(i);
    if (SHARED.includes(text[i]!)) shared++;
  }
  if (changes.length === 0) return text;
  const traditional = changes.length - shared >= text.length * TRADITIONAL_SHARE;
  if (!traditional && changes.length === shared) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const i of changes) {
    if (!traditional && SHARED.includes(text[i]!)) continue;
    pieces.push(text.slice(from, i), String.fromCharCode(simple[text.charCodeAt(i)]!));
    from = i + 1;
  }
  pieces.push(text.slice(from));
  return traditional ? withVariants(pieces.join('')) : pieces.join('');
}

/** Characters that simplified texts write too, but in other words: 笑著 but 著名, 瞭解 but 瞭望, 答覆 but 覆盖. */
const VARIANTS: readonly (readonly [pattern: RegExp, simple: string])[] = [
  [/著(?<!(?:显|名|编|原|论|专|巨|土|昭|卓|遗|译|合|拙|所|大)著)(?!名|作|称|述|书|者|录|有)/g, '着'],
  [/瞭(?!望)/g, '了'],
  [/(?<=[答反回批函])覆/g, '复'],
  [/揹/g, '背'],
];

const withVariants = (text: string): string =>
  VARIANTS.reduce((words, [pattern, simple]) => words.replace(pattern, simple), text);
