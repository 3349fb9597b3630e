/** The docs say what the tables say. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generatedDocs } from './generated.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const doc = (name: string) => readFileSync(`${root}/docs/${name}`, 'utf8');

for (const [name, content] of Object.entries(await generatedDocs()))
  test(`docs/${name} says what the tables say (npm run docs writes it)`, () => expect(doc(name)).toBe(content));

test('every page of docs/ is linked from the README', () => {
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  const pages = readdirSync(`${root}/docs`).filter((name) => name.endsWith('.md'));
  expect(pages.filter((name) => !readme.includes(`docs/${name}`))).toEqual([]);
});

test('the English and the Chinese README link to each other', () => {
  expect(readFileSync(`${root}/README.md`, 'utf8')).toContain('README.zh.md');
  expect(readFileSync(`${root}/README.zh.md`, 'utf8')).toContain('README.md');
});
