/** Every form and level that the word lists can give has words in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attributeWords } from '../../../../viewer/app/text/attribute-words.js';

const SOURCES = [
  ['form', 'initiative-heads.tsv', 1],
  ['form', 'initiative-tails.tsv', 1],
  ['form', 'national-strategies.tsv', 1],
  ['level', 'divisions.tsv', 3],
  ['level', 'regions.tsv', 2],
] as const;

function valuesIn(file: string, column: number): readonly string[] {
  const text = readFileSync(new URL(`../../../../ingest/lexicon/${file}`, import.meta.url), 'utf8');
  const [, ...rows] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return [...new Set(rows.map((line) => line.split('\t')[column] ?? ''))].filter(Boolean);
}

describe('attributes in plain words', () => {
  test.each(SOURCES)('every %s of %s reads as Chinese in Chinese', (attribute, file, column) => {
    const values = valuesIn(file, column);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      expect(attributeWords(attribute, value, 'zh')).toMatch(/^[\p{Script=Han}、]+$/u);
      expect(attributeWords(attribute, value, 'en')).toMatch(/^[a-z]+$/u);
    }
  });

  test('a value that is not known is shown as it is', () => {
    expect(attributeWords('adminCode', '500000', 'zh')).toBe('500000');
    expect(attributeWords('form', 'constellation', 'en')).toBe('constellation');
  });
});
