/** Relations by a table of cases, and what holds for all of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relationType } from '../../../graph/schema/relation-types.js';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { normalisedPmi } from '../../../ingest/relate/co-occurs.js';
import { RELATION_RULES, relate } from '../../../ingest/relate/index.js';
import { compilePattern, readPatterns } from '../../../ingest/relate/patterns.js';
import { speak } from '../../../ingest/speech/speak.js';
import { handLinked } from '../hand-linked.js';

const cases = readTable(new URL('./worded.cases.tsv', import.meta.url), ['text', 'names', 'kinds', 'relations', 'why']);

function stated(text: string, names: string, kinds: readonly string[]): string[] {
  const document = speak(handLinked(text, names));
  const nameOf = new Map(document.entities.map(({ id, name }) => [id, name]));
  const found = relate(document)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, from, to, detail }) => `${kind} ${nameOf.get(from)}→${nameOf.get(to)}${detail ? ` ${detail}` : ''}`);
  return [...new Set(found)].sort();
}

describe('relations', () => {
  for (const { text, names, kinds, relations, why } of cases)
    test(`${kinds}, ${why}: ${text.slice(0, 40)}`, () =>
      expect(stated(text, names, kinds.split(' '))).toEqual(relations === '-' ? [] : relations.split(';').sort()));

  test('a text in which two names stand side by side without words states no worded relation', () => {
    const found = relate(speak(handLinked('渔港云平台，稻香码，榕城。', 'I:渔港云平台 I:稻香码 L:榕城')));
    expect(found.filter(({ kind }) => relationType(kind).worded)).toEqual([]);
  });

  test('names that keep meeting co-occur, and names that meet once where few are named', () => {
    const text =
      '渔港云平台和稻香码上线。渔港云平台和稻香码升级。海博园和渔港云平台相邻。天晴了，榕城很热闹。榕城下雨了。';
    const found = relate(speak(handLinked(text, 'I:渔港云平台 I:稻香码 I:海博园 L:榕城')));
    expect(
      found
        .filter(({ kind }) => kind === 'CO_OCCURS')
        .map(({ from, to, sentence }) => [from, to, sentence])
        .sort(([, , a], [, , b]) => Number(a) - Number(b)),
    ).toEqual([
      ['Initiative:渔港云平台', 'Initiative:稻香码', 0],
      ['Initiative:渔港云平台', 'Initiative:稻香码', 1],
      ['Initiative:渔港云平台', 'Initiative:海博园', 2],
    ]);
  });

  test('names that meet once in a crowd do not co-occur', () => {
    const crowd = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'].map((one) => `${one}云平台`);
    const text = `${crowd.join('、')}上线。天晴了。${crowd[0]}升级。下雨了。`;
    const found = relate(speak(handLinked(text, crowd.map((name) => `I:${name}`).join(' '))));
    expect(found.filter(({ kind }) => kind === 'CO_OCCURS')).toEqual([]);
  });
});

describe('the table of patterns', () => {
  const rows = readPatterns();

  test('every pattern compiles, has both ends and repeats nothing without bound', () => {
    for (const { pattern, kind, rule } of rows) {
      expect(() => compilePattern(pattern, kind), rule).not.toThrow();
      expect(pattern, rule).toMatch(/\{[!^]?A(:\w+)?\}.*\{B|\{B(:\w+)?\}.*\{A/);
      expect(pattern.replace(/\[[^\]]*\]/g, ''), rule).not.toMatch(/[*+]/);
    }
  });

  test('no rule id is used twice', () => {
    const ids = rows.map(({ rule }) => rule);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('every relation', () => {
  const names = 'P:王明 M:新华社 O:农业局 L:榕城 I:稻香码 I:渔港云 D:渔业 T:渔业大会';
  const words = fc
    .array(
      fc.constantFrom(
        '王明',
        '新华社',
        '农业局',
        '榕城',
        '“稻香码”',
        '渔港云',
        '渔业',
        '渔业大会',
        '记者',
        '说，',
        '由',
        '牵头',
        '在',
        '开展',
        '以',
        '赋能',
        '重点是',
        '包括',
        '参加',
        '、',
        '，',
        '。',
        '；',
        '局长',
        '的',
      ),
      { maxLength: 50 },
    )
    .map((pieces) => pieces.join(''));

  test('has ends of the kinds that the schema allows, and a sentence of the text', () =>
    fc.assert(
      fc.property(words, (text) => {
        const document = speak(handLinked(text, names));
        const kindOf = new Map(document.entities.map(({ id, kind }) => [id, kind]));
        for (const { kind, from, to, sentence } of relate(document)) {
          expect(relationType(kind).from).toContain(kindOf.get(from));
          expect(relationType(kind).to).toContain(kindOf.get(to));
          expect(document.sentences[sentence]).toBeDefined();
        }
      }),
    ));

  test('is of a kind that its rule declares', () =>
    fc.assert(
      fc.property(words, (text) => {
        const document = speak(handLinked(text, names));
        for (const rule of RELATION_RULES)
          for (const { kind } of rule.apply(document)) expect(rule.finds).toContain(kind);
      }),
    ));
});

describe('normalised PMI', () => {
  test('is 1 for names that are never apart, 0 for independent ones and lies between -1 and 1', () => {
    expect(normalisedPmi(3, 3, 3, 10)).toBe(1);
    expect(normalisedPmi(1, 2, 5, 10)).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (n, x, y) => {
          const value = normalisedPmi(n, n + x, n + y, n + x + y + 5);
          expect(value).toBeGreaterThanOrEqual(-1);
          expect(value).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
