/** Are persons, meetings and media of fresh texts found as labelled? `first-run.tsv` keeps what each batch scored before any rule was changed for it. */
import { describe, expect, it } from 'vitest';
import { BATCHES, KINDS, scoreBatch } from './score-batch.js';

const LEAST = 0.95;

describe('persons, meetings and media of texts of many genres', () => {
  it.each(BATCHES)('batch %s comes out as labelled', (batch) => {
    const scores = scoreBatch(batch);
    for (const kind of KINDS) {
      const { right, errors } = scores[kind];
      expect((2 * right) / (2 * right + errors.length), `${kind}\n${errors.join('\n')}`).toBeGreaterThanOrEqual(LEAST);
    }
  });
});
