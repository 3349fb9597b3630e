/** `npm run docs`: writes the docs that come from tables. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedDocs } from './generated.js';

for (const [name, content] of Object.entries(await generatedDocs()))
  writeFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), content);
