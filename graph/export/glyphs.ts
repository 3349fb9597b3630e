/**
 * The shapes of characters, so that a picture shows Chinese on a machine without Chinese fonts: Noto Sans SC (OFL-1.1), as outlines.
 *
 * The font comes in a hundred slices of some hundred characters each; only those that hold a wanted character are opened, and of
 * them only these characters.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';

/** The three libraries are CommonJS, and heavy: loaded when a picture is drawn. */
const require = createRequire(import.meta.url);
const FONT = '@fontsource-variable/noto-sans-sc';

export interface Glyph {
  /** SVG path data in units of `UNITS` to the em, y downwards; '' for a space. */
  readonly path: string;
  /** In the same units. */
  readonly advance: number;
}

export const UNITS = 1000;
/** Stands for what the font does not have: a box. */
const MISSING: Glyph = { path: 'M80 0V-800H920V0ZM140 -60H860V-740H140Z', advance: UNITS };

export class Glyphs {
  constructor(private readonly glyphs: ReadonlyMap<string, Glyph>) {}

  of(character: string): Glyph {
    return this.glyphs.get(character) ?? MISSING;
  }

  /** Width of a text at a font size, in the size's unit. */
  width(text: string, size: number): number {
    let width = 0;
    for (const character of text) width += this.of(character).advance;
    return (width * size) / UNITS;
  }
}

/** @param weight 100 to 900 */
export async function openGlyphs(text: string, weight = 400): Promise<Glyphs> {
  const wanted = [...new Set(text)].filter((character) => character >= ' ').sort();
  const slices = await slicesOf();
  const bySlice = new Map<string, string[]>();
  for (const character of wanted) {
    const code = character.codePointAt(0)!;
    const slice = slices.find(({ ranges }) => ranges.some(([low, high]) => code >= low && code <= high));
    if (slice) bySlice.set(slice.file, [...(bySlice.get(slice.file) ?? []), character]);
  }
  const glyphs = new Map<string, Glyph>();
  for (const [file, characters] of bySlice) await readSlice(file, characters, weight, glyphs);
  return new Glyphs(glyphs);
}

async function readSlice(
  file: string,
  characters: string[],
  weight: number,
  glyphs: Map<string, Glyph>,
): Promise<void> {
  const subset: SubsetFont = require('subset-font');
  const fontkit: { create(font: Buffer): Font } = require('fontkit');
  const options = { targetFormat: 'truetype', variationAxes: { wght: weight } } as const;
  const font = fontkit.create(await subset(await readFile(file), characters.join(''), options));
  for (const character of characters) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0)!);
    if (glyph.id === 0) continue;
    const path = glyph.path.scale(UNITS / font.unitsPerEm, -UNITS / font.unitsPerEm).toSVG();
    glyphs.set(character, { path, advance: (glyph.advanceWidth * UNITS) / font.unitsPerEm });
  }
}

type SubsetFont = (
  font: Buffer,
  text: string,
  options: { targetFormat: 'truetype'; variationAxes: { wght: number } },
) => Promise<Buffer>;

interface Slice {
  readonly file: string;
  readonly ranges: readonly (readonly [low: number, high: number])[];
}

let known: Slice[] | undefined;

async function slicesOf(): Promise<Slice[]> {
  if (known) return known;
  const index = require.resolve(`${FONT}/unicode.json`);
  const ranges: Record<string, string> = JSON.parse(await readFile(index, 'utf8'));
  known = Object.entries(ranges).map(([name, list]) => ({
    file: join(dirname(index), `files/noto-sans-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: list.split(',').map((range) => {
      const [low = '', high = low] = range.replace(/^U\+/i, '').split('-');
      return [Number.parseInt(low, 16), Number.parseInt(high, 16)] as const;
    }),
  }));
  return known;
}
