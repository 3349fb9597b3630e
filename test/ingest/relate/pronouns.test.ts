/** Words that stand for names: looking for a telling character never misses one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayTakeUp, PRONOUN } from '../../../ingest/relate/pronouns.js';

const pieces =
  '该 这一 这项 这座 上述 此 它 其 后者 我局 我们 今年 目前 工程 行动 专项行动 新城 主要 将 是 重点 的牵头 主持 出席 会议 大会 ， 。 ； 渔港 和 在 了 \u00a0 （'.split(
    ' ',
  );
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((words) => words.join(''));

describe('words that take up a name', () => {
  test('are never passed by, in a clause or in a text', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const clauses = text.match(/[^，,；;：:。]+[，,；;：:。]?/g) ?? [];
        for (const clause of clauses)
          if (clause.search(PRONOUN) >= 0) {
            expect(mayTakeUp(clause, 0, clause.length), clause).toBe(true);
            expect(mayTakeUp(text, 0, text.length), text).toBe(true);
          }
      }),
      { numRuns: 300 },
    ));

  test('are not looked for in plain sentences', () => {
    expect(mayTakeUp('渔港的灯亮了。', 0, 7)).toBe(false);
  });
});
