/**
 * Are persons, meetings and media of fresh texts found as labelled? Beside each batch's texts lies `labels.tsv`; `first-run.tsv` keeps what each
 * batch scored before any rule was changed for it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { readText } from '../../../ingest/read/read-text.js';
import { batchesIn, f1Of, scoreText } from '../entity-batches.js';

const KINDS = ['Person', 'Meeting', 'Media'] as const;
/** F1 over all batches; in one of them nearly every name is an ordinary word. */
const LEAST = { Person: 0.94, Meeting: 0.97, Media: 0.96 };

const folder = new URL('./', import.meta.url);

const scores = batchesIn(folder).flatMap((batch) => {
  const labels = readTable(new URL(`${batch}/labels.tsv`, folder), ['text', 'kind', 'use', 'name']);
  const texts = [...new Set(labels.map(({ text }) => text))];
  return texts.map((text) => {
    const names = (kind: string, use: string) =>
      labels
        .filter((one) => one.text === text && one.kind === kind && one.use === use)
        .map(({ name }) => name!.split('|'));
    const raw = readText(`${batch}/${text}`, readFileSync(new URL(`${batch}/${text}`, folder)));
    return scoreText(raw, KINDS, (kind) => ({ must: names(kind, 'must'), may: names(kind, 'ok') }));
  });
});

describe('persons, meetings and media of texts of many genres', () => {
  it.each(KINDS)('%s is found as labelled', (kind) => {
    const { f1, errors } = f1Of(scores, kind);
    expect(f1, errors).toBeGreaterThanOrEqual(LEAST[kind]);
  });
});
