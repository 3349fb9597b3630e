/** Writes text into an SVG as outlines: each character is defined once and referred to, which keeps a picture of a thousand names small. */
import { type Glyphs, UNITS } from './glyphs.js';

export class Pen {
  private readonly used = new Map<string, string>();

  constructor(private readonly glyphs: Glyphs) {}

  text(text: string, x: number, y: number, size: number, colour: string, halo = false): string {
    const scale = size / UNITS;
    let advance = 0;
    const uses: string[] = [];
    for (const character of text) {
      const { path, advance: width } = this.glyphs.of(character);
      if (path !== '' && character.trim() !== '')
        uses.push(`<use href="#${this.idOf(character)}" x="${round(advance)}"/>`);
      advance += width;
    }
    const outline = halo
      ? ` stroke="#ffffff" stroke-width="${round(3.5 / scale)}" stroke-linejoin="round" paint-order="stroke"`
      : '';
    return `<g transform="translate(${round(x)} ${round(y)}) scale(${scale})" fill="${colour}"${outline}>${uses.join('')}</g>`;
  }

  definitions(): string {
    return [...this.used]
      .map(([character, id]) => `<path id="${id}" d="${this.glyphs.of(character).path}"/>\n`)
      .join('');
  }

  private idOf(character: string): string {
    const id = this.used.get(character) ?? `c${character.codePointAt(0)!.toString(16)}`;
    this.used.set(character, id);
    return id;
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;
