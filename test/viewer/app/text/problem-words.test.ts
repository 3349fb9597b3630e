/** Every refusal has Chinese words, and none is there for a code that is gone. */
import { expect, test } from 'vitest';
import { ERRORS } from '../../../../graph/errors.js';
import { PROBLEM_WORDS, problemWords } from '../../../../viewer/app/text/problem-words.js';

test('there are words for every code and for no other', () => {
  expect(Object.keys(PROBLEM_WORDS).sort()).toEqual(Object.keys(ERRORS).sort());
});

test('they are Chinese sentences, for a Chinese page alone', () => {
  for (const [code, words] of Object.entries(PROBLEM_WORDS)) {
    expect(words).toMatch(/\p{Script=Han}.*。$/u);
    expect(problemWords(code, 'en')).toBe('');
  }
  expect(problemWords('no-such-code', 'zh')).toBe('');
});
