/** When a five-year plan runs, by its name: 十四五 is 2021 to 2025. */
const UNITS = '〇一二三四五六七八九';

/** @param name 一五 to 十九五. @returns the first of its five years; NaN for other words. */
export function firstYearOf(name: string): number {
  const [, ten = '', unit = ''] = /^(十?)([一二三四五六七八九])五$/.exec(name) ?? [];
  return unit === '' ? Number.NaN : 1951 + 5 * (UNITS.indexOf(unit) + (ten === '' ? 0 : 10));
}
