/** Who speaks, who asks and who reports, on whole texts with their labels inside; the bounds lie a little below what is reached. */
import { describe, expect, test } from 'vitest';
import { type Judged, judge, MARKED, readMarked } from './marked.js';

const JUDGED = MARKED.flatMap((file) => judge(readMarked(file)));

function f1(measure: string): { score: number; errors: string } {
  const of = JUDGED.filter((one) => one.measure === measure);
  const sum = (count: (one: Judged) => number) => of.reduce((total, one) => total + count(one), 0);
  const right = sum((one) => one.right);
  return {
    score: (2 * right) / (2 * right + sum(({ wrong }) => wrong.length) + sum(({ missed }) => missed.length)),
    errors: of
      .flatMap(({ wrong, missed }) => [...wrong.map((one) => `+ ${one}`), ...missed.map((one) => `- ${one}`)])
      .join('\n'),
  };
}

describe('texts with their labels inside', () => {
  test.each([
    ['Speech', 0.96],
    ['ASKED', 0.97],
    ['REPORTS_FOR', 0.9],
    ['Fields', 0.98],
  ])('%s is found with an F1 of at least %d', (measure, least) => {
    const { score, errors } = f1(measure);
    expect(score, errors).toBeGreaterThanOrEqual(least);
  });
});
