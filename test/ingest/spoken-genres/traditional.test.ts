/** The same text in traditional characters gives the same graph, names folded: sentences, turns, questions, relations and figures. */
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../ingest/analyse.js';
import { readText } from '../../../ingest/read/read-text.js';
import { simplifyAll } from '../../../ingest/segment/simplify.js';
import { MARKED, readMarked } from './marked.js';

/** 『』 stand inside 「」. */
const BRACKETS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const inBrackets = (text: string) => text.replace(/[“”‘’]/g, (mark) => BRACKETS[mark]!);
const flat = (words: string) => simplifyAll(words).replace(/[“”‘’「」『』]/g, '"');

function facts(text: string): Set<string> {
  const { document, relations, figures } = analyse(readText('a.txt', Buffer.from(text)));
  const { plain, turns, questions, sentences, entities, date, genre } = document;
  const names = new Map(entities.map(({ id, kind, name }) => [id, `${kind} ${flat(name)}`]));
  const named = (index: number) => flat(entities[index]!.name);
  return new Set([
    `${date} ${genre}`,
    ...names.values(),
    ...sentences.map(({ part, start, end }) => `${part} ${flat(plain.slice(start, end))}`),
    ...turns.map(({ speaker, start, end }) => `${named(speaker)} says ${flat(plain.slice(start, end))}`),
    ...questions.map(({ medium, person }) => `${named(medium)} asks ${named(person)}`),
    ...relations.map(({ kind, from, to }) => `${names.get(from)} ${kind} ${names.get(to)}`),
    ...figures.map(({ indicator, value, unit, status, period }) =>
      [flat(indicator), value, unit, status, period].join(),
    ),
  ]);
}

describe('a text in traditional characters', () => {
  test.each(['hk', 'tw', 't'] as const)(
    'as OpenCC writes them for %s says the same but for five in a thousand',
    (to) => {
      const convert = Converter({ from: 'cn', to });
      let all = 0;
      const lost: string[] = [];
      for (const file of MARKED) {
        const { text } = readMarked(file);
        const found = facts(inBrackets(convert(text)));
        const expected = facts(text);
        all += expected.size;
        lost.push(...[...expected].filter((fact) => !found.has(fact)));
      }
      expect(lost.length / all, lost.join('\n')).toBeLessThanOrEqual(0.005);
    },
  );
});
