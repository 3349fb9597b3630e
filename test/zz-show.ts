import { readFileSync } from 'node:fs';
import { analyse } from '../ingest/analyse.js';
import { readText } from '../ingest/read/read-text.js';
const [file, filter] = process.argv.slice(2);
const { document, figures, relations } = analyse(readText(file!, readFileSync(file!)));
let last = -1;
for (const f of figures) {
  const s = document.sentences[f.sentence]!;
  const a = Math.max(s.start, f.start - 26), b = Math.min(s.end, f.end + 14);
  const line = `${f.status[0]} ${f.indicator} | ${f.comparator}${f.value}${f.unit} | ${f.period} | ${f.rule.slice(8)} | ${f.subject ?? ''} || ${document.plain.slice(a, f.start)}【${document.plain.slice(f.start, f.end)}】${document.plain.slice(f.end, b)}`.replace(/\n/g, '⏎');
  if (!filter || new RegExp(filter).test(line)) console.log(line);
}
console.log(figures.length, document.genre, document.date, document.home);
