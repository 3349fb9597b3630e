/**
 * Do initiatives and sectors come out of reports, plans, party papers, notices, press conferences and addresses of many places as labelled?
 *
 * The texts were written and labelled before the program saw them, batch by batch; what it made of each batch at first is the honest
 * measure. Rules were then widened on them, so this test only keeps what was won.
 */
import { describe, expect, it } from 'vitest';
import { LABELLED, type LabelledKind, scoreOf } from './read-labelled.js';

const LEAST: Readonly<Record<LabelledKind, number>> = { Initiative: 0.97, Industry: 0.95 };

describe('initiatives and sectors of many genres', () => {
  it.each(Object.entries(LEAST) as [LabelledKind, number][])('%s is found as labelled', (kind, least) => {
    const scores = LABELLED.map((file) => ({ file, ...scoreOf(file, kind) }));
    const right = scores.reduce((sum, score) => sum + score.right, 0);
    const mistakes = scores.flatMap(({ file, missed, wrong }) => [
      ...missed.map((name) => `missed ${file} ${name}`),
      ...wrong.map((name) => `wrong ${file} ${name}`),
    ]);
    expect((2 * right) / (2 * right + mistakes.length), mistakes.join('\n')).toBeGreaterThanOrEqual(least);
  });
});
