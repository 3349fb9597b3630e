/** A text that was broken on its way says the same as before: the same sentences, names, turns of speech and questions. */
import { describe, expect, test } from 'vitest';
import type { Spoken } from '../../../ingest/document.js';
import { NO_LEXICON } from '../../../ingest/lexicon/user-lexicon.js';
import { link } from '../../../ingest/link/link.js';
import { recognise } from '../../../ingest/recognise/index.js';
import { repair } from '../../../ingest/repair/repair.js';
import { segment } from '../../../ingest/segment/jieba-segmenter.js';
import { simplify } from '../../../ingest/segment/simplify.js';
import { speak } from '../../../ingest/speech/speak.js';
import { MARKED, readMarked } from './marked.js';
import { type Break, CUTTING, HARMLESS } from './noise.js';

const read = (text: string): Spoken =>
  speak(
    link(
      recognise(segment(repair({ source: 'a.txt', sha256: '', text, issues: [] })), NO_LEXICON),
      NO_LEXICON.overrides,
    ),
  );

/** Whatever the marks of quotation and the width of the punctuation. */
const flat = (words: string) =>
  simplify(words)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[“”‘’「」『』]/g, '"');

function facts({ text, title, sentences, turns, questions, entities }: Spoken): Set<string> {
  const name = (index: number) => flat(entities[index]!.name);
  return new Set([
    `title ${flat(title)}`,
    ...sentences
      .filter(({ part }) => part === 'body')
      .map(({ start, end }) => `sentence ${flat(text.slice(start, end))}`),
    ...turns.map(({ speaker, start, end }) => `${name(speaker)} says ${flat(text.slice(start, end))}`),
    ...questions.map(({ medium, person }) => `${name(medium)} asks ${name(person)}`),
    ...entities.filter(({ kind }) => kind !== 'Keyword').map((entity) => `${entity.kind} ${flat(entity.name)}`),
  ]);
}

/** The lines of a text as repaired, its title first. */
function linesOf({ text, title, paragraphs }: Spoken): string[] {
  const lines = paragraphs.map(({ start, end }) => text.slice(start, end));
  return [title, ...lines.filter((line) => line !== title)];
}

const SAMPLES = MARKED.map((file) => readMarked(file))
  .filter(({ fields }) => fields.title !== undefined)
  .map(({ text }) => linesOf(read(text)));
const WHOLE = SAMPLES.map((lines) => facts(read(lines.join('\n'))));

function lostBy(broken: Break): { lost: string[]; all: number } {
  const lost = SAMPLES.flatMap((lines, i) => {
    const found = facts(read(broken(lines)));
    return [...WHOLE[i]!].filter((fact) => !found.has(fact));
  });
  return { lost, all: WHOLE.reduce((sum, { size }) => sum + size, 0) };
}

describe('a broken text', () => {
  test.each(Object.entries(HARMLESS))('with %s says the same', (_, broken) => {
    expect(lostBy(broken).lost).toEqual([]);
  });

  test.each(Object.entries(CUTTING))('that is %s says the same but for two in a hundred', (_, broken) => {
    const { lost, all } = lostBy(broken);
    expect(lost.length / all, lost.join('\n')).toBeLessThanOrEqual(0.02);
  });
});
