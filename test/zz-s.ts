import { readFileSync } from 'node:fs';
import { repair } from '../ingest/repair/repair.js';
import { readText } from '../ingest/read/read-text.js';
const d = repair(readText(process.argv[2]!, readFileSync(process.argv[2]!)));
const re = new RegExp(process.argv[3]!);
for (const s of d.sentences) { const t = d.text.slice(s.start, s.end); if (re.test(t)) console.log(s.part, s.paragraph, t.slice(0, 110).replace(/\n/g,'⏎')); }
