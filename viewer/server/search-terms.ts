/**
 * What was typed, as the written forms to look for: simplified and traditional, small letters, half width, without quotation marks.
 */
/** Words beyond these are left out of account. */
const MAX_TERMS = 8;

type Convert = (text: string) => string;

let converters: Promise<Convert[]> | undefined;

/** To simplified, then to each traditional standard. Loaded at the first search: the tables take half a second. */
async function loadConverters(): Promise<Convert[]> {
  const { Converter } = await import('opencc-js');
  return [
    Converter({ from: 't', to: 'cn' }),
    ...(['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to })),
  ];
}

/** @returns for every word its distinct forms; [] when nothing is left of what was typed */
export async function termsOf(typed: string): Promise<string[][]> {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”‘’"'「」『』《》〈〉]/g, '')
    .split(/\s+/)
    .filter(Boolean);
  converters ??= loadConverters();
  const [toSimplified, ...toTraditional] = await converters;
  return [...new Set(words)].slice(0, MAX_TERMS).map((word) => {
    const simplified = toSimplified?.(word) ?? word;
    return [...new Set([word, simplified, ...toTraditional.map((one) => one(simplified))])];
  });
}

/** Where any form of any term stands; in text order, not overlapping. */
export function findHits(text: string, terms: readonly (readonly string[])[]): { start: number; end: number }[] {
  const plain = text.toLowerCase();
  const all = terms.flat().flatMap((form) => {
    const places: { start: number; end: number }[] = [];
    for (let at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + form.length))
      places.push({ start: at, end: at + form.length });
    return places;
  });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const hits: typeof all = [];
  for (const place of all) if (place.start >= (hits.at(-1)?.end ?? 0)) hits.push(place);
  return hits;
}
