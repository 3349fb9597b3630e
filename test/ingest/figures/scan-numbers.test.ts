import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../ingest/figures/quantities.js';
import { numeralValue, scanNumbers } from '../../../ingest/figures/scan-numbers.js';

/** A number in Chinese numerals, as a person writes it. */
function numeral(value: number): string {
  const DIGITS = '零一二三四五六七八九';
  const section = (n: number): string => {
    let words = '';
    for (const [worth, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(n / worth) % 10;
      if (digit > 0) words += DIGITS[digit] + name;
      else if (words !== '' && n % worth > 0 && !words.endsWith('零')) words += '零';
    }
    return words;
  };
  const parts = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ] as const;
  return parts.map(([n, name]) => (n > 0 ? section(n) + name : '')).join('');
}

const values = (text: string) => [...scanNumbers(text)].map(({ value }) => value);
const quantities = (text: string) => readQuantities(text, 0, text.length).map(({ value, unit }) => `${value}${unit}`);

describe('numbers', () => {
  it('Chinese numerals are worth what they were written for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
        expect(numeralValue(numeral(n))).toBe(n);
      }),
    );
  });

  it('digits are worth what they were written for, with commas and multipliers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom(['', 1], ['万', 1e4], ['亿', 1e8], ['万亿', 1e12]),
        (n, [word, factor]) => {
          expect(values(`${n.toLocaleString('en')}${word}家`)).toEqual([n * Number(factor)]);
        },
      ),
    );
  });

  it.each([
    ['1.13万', [11300]],
    ['２０．５万', [205000]],
    ['30多万', [300000]],
    ['三千亿', [3e11]],
    ['一点五万', [15000]],
    ['万亿', [1e12]],
    ['二〇二五', []],
    ['8千公里', [8000]],
    ['1000千瓦', [1000]],
  ])('%s', (text, expected) => {
    expect(values(text).slice(0, 1)).toEqual(expected);
  });

  it.each([
    ['1.28万亿、8200亿、560亿元', ['1280000000000元', '820000000000元', '56000000000元'], 'a unit holds for the list'],
    ['4.5%—5%', ['4.5%'], 'a range counts by its lower end'],
    ['100—200万户', ['1000000户'], 'a multiplier holds for both ends'],
    ['从5%到7%', ['5%', '7%'], 'from and to are two'],
    ['三分之二', ['66.6666666667%'], 'a fraction'],
    ['千分之五', ['0.5%'], 'a fraction of a thousand'],
    ['翻两番', ['4倍'], 'twice doubled'],
    ['一成二', ['12%'], 'tenths and hundredths'],
    ['7800亿千瓦时', ['780000000000千瓦时'], 'the unit begins with 千'],
    ['29微克/立方米', ['29微克/立方米'], 'a unit with a slash'],
    ['38台（套）', ['38台'], 'a unit with its alternative'],
    ['万吨公里', ['10000吨公里'], 'a bare multiplier'],
    ['三成立', [], '成 of the next word'],
  ])('%s (%s)', (text, expected, _why) => {
    expect(quantities(text)).toEqual(expected);
  });

  it('a run of digits or numerals costs time by its length only', () => {
    const steps = (text: string) => [...scanNumbers(text)].length;
    expect(steps('9'.repeat(200_000))).toBe(0);
    expect(steps('一'.repeat(200_000))).toBe(0);
    expect(steps('1、'.repeat(100_000))).toBe(100_000);
  });
});
