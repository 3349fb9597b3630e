import { readFileSync } from 'node:fs';
import { SPLIT } from './score/split.js';
import { readGold } from './score/gold.js';
import { repair } from '../ingest/repair/repair.js';
import { segment } from '../ingest/segment/jieba-segmenter.js';
import { recognise } from '../ingest/recognise/index.js';
import { link } from '../ingest/link/link.js';
import { speak } from '../ingest/speech/speak.js';
import { findFigures } from '../ingest/figures/find-figures.js';
import { relate } from '../ingest/relate/index.js';
for (const n of SPLIT.dev) { const { raw } = readGold(n); console.log(n); const a = repair(raw); console.log(' repair'); const b = segment(a); const c = recognise(b); console.log(' rec'); const d = link(c); console.log(' link'); const e = speak(d); console.log(' speak'); findFigures(e); console.log(' fig'); relate(e); console.log(' rel'); }
