/** Every column that a bundled question answers with has a name in Chinese. */
import { expect, test } from 'vitest';
import { loadCatalogue } from '../../../../queries/catalogue.js';
import { QUERY_GROUPS } from '../../../../queries/named-query.js';
import { columnWord } from '../../../../viewer/app/ask/column-words.js';
import { MESSAGES } from '../../../../viewer/app/text/messages.js';

test('columns are named in both languages', async () => {
  const columns = new Set((await loadCatalogue()).flatMap((query) => query.columns));
  const han = /\p{Script=Han}/u;
  expect([...columns].filter((column) => !han.test(columnWord(column, 'zh')))).toEqual([]);
  expect([...columns].filter((column) => han.test(columnWord(column, 'en')))).toEqual([]);
});

test('so is every group of questions', () => {
  expect(Object.keys(MESSAGES.zh)).toEqual(
    expect.arrayContaining(Object.keys(QUERY_GROUPS).map((group) => `ask.group.${group}`)),
  );
});
