/** Strings that look like coined names although nobody knows them: in quotation marks, or numeral slogans without. Said once is enough. */
import type { Mentioned } from '../document.js';
import { isNoName, saysWhatToDo } from '../recognise/initiative/quote-words.js';

export interface FormedSpot {
  readonly form: 'quoted' | 'numeral';
  readonly start: number;
  readonly end: number;
}

const QUOTED = /[“「‘『]([^“”「」‘’『』。！？，；：、\s]{2,14})[”」’』]/g;
/** 一核两翼, 三纵四横; 2+3+N, 4×4. */
const NUMERAL =
  /(?<![\u4e00-\u9fff])[一二三四五六七八九十两][\u4e00-\u9fff]{1,2}[一二三四五六七八九十两多][\u4e00-\u9fff]{1,2}(?![\u4e00-\u9fff])|(?<![\d.])\d{1,3}(?:[+＋×]\d{1,3}){0,4}(?:[+＋×](?:\d{1,3}|[NXn]))(?![\d.%])/g;

export function* formedSpots({ plain, mentions }: Mentioned): Generator<FormedSpot> {
  const taken = new Uint8Array(plain.length);
  for (const { start, end } of mentions) taken.fill(1, start, end);
  const free = (start: number, end: number) => !taken.subarray(start, end).includes(1);
  for (const match of plain.matchAll(QUOTED)) {
    const start = match.index + 1;
    const end = start + match[1]!.length;
    if (!free(start, end) || isNoName(match[1]!) || saysWhatToDo(match[1]!)) continue;
    taken.fill(1, start, end);
    yield { form: 'quoted', start, end };
  }
  for (const { index, 0: found } of plain.matchAll(NUMERAL))
    if (free(index, index + found.length)) yield { form: 'numeral', start: index, end: index + found.length };
}
