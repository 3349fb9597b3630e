/** Every family of rules that evidence can name has words in both languages. */
import { expect, test } from 'vitest';
import { LINK_RULES } from '../../../../ingest/link/link-rules.js';
import { RECOGNISERS } from '../../../../ingest/recognise/index.js';
import { RELATION_RULES } from '../../../../ingest/relate/index.js';
import { RULE_WORDS } from '../../../../viewer/app/text/rule-words.js';

const families = [...RECOGNISERS, ...LINK_RULES, ...RELATION_RULES].map(({ id }) => id);

test.each(families)('%s', (family) => {
  const [zh, en] = RULE_WORDS[family] ?? ['', ''];
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
});
