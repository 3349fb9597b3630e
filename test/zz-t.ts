import { readFileSync } from 'node:fs';
import { analyse } from '../ingest/analyse.js';
import { readText } from '../ingest/read/read-text.js';
import { readTenses } from '../ingest/figures/tense.js';
const { document } = analyse(readText(process.argv[2]!, readFileSync(process.argv[2]!)));
const t = readTenses(document, 2026); console.log(document.genre, document.turns.length);
document.paragraphs.forEach((p, i) => { if (t[i] !== t[i-1]) console.log(t[i], document.plain.slice(p.start, p.start + 60).replace(/\n/g,'')); });
