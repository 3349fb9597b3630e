/**
 * Writes `ingest/keywords/background.tsv` from the dictionary that nodejieba brings: `node test/ingest/keywords/write-background.mjs`
 * (`--print` only prints it).
 *
 * Words of one character are left out, rare ones too: what is not in the table is as rare as its rarest word.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import nodejieba from 'nodejieba';

const LEAST = 200;
const rows = readFileSync(nodejieba.DEFAULT_DICT, 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word, count]) => word.length > 1 && /^[\u4e00-\u9fff]+$/.test(word) && Number(count) >= LEAST)
  .map(([word, count]) => `${word}\t${count}`);

const table = `# How often words occur in general Chinese, per 60 million: from the dictionary of cppjieba (MIT, see NOTICE), by test/ingest/keywords/write-background.mjs.\nword\tcount\n${rows.sort().join('\n')}\n`;

if (process.argv.includes('--print')) process.stdout.write(table);
else writeFileSync(new URL('../../../ingest/keywords/background.tsv', import.meta.url), table);
