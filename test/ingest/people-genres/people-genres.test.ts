/** Are the persons of fresh texts found as labelled? Every batch was written and labelled before the rules were run on it. */
import { describe, expect, it } from 'vitest';
import { BATCHES, scoreBatch } from './score-batches.js';

const LEAST = 0.92;

describe('persons of texts of many genres', () => {
  it.each(BATCHES)('batch %s comes out as labelled', (batch) => {
    const { right, errors, unlinked } = scoreBatch(batch);
    expect((2 * right) / (2 * right + errors.length), errors.join('\n')).toBeGreaterThanOrEqual(LEAST);
    expect(unlinked).toEqual([]);
  });
});
