/**
 * Lets `../shared/score/score.mjs` ask this process instead of starting the command a hundred times.
 *
 *   node --import tsx --import ./test/score/in-process.ts ../shared/score/score.mjs --errors ../shared/score/gold/*.json
 *
 * The final figures are taken through the real command; this is for the person who writes rules.
 */
import childProcess from 'node:child_process';
import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { GraphBatch } from '../../graph/batch.js';
import { analyseToBatch } from '../../ingest/analyse.js';
import { readText } from '../../ingest/read/read-text.js';
import { rowsOf } from './rows.js';

const stores = new Map<string, GraphBatch>();

function answer(args: readonly string[]): string {
  const store = args[args.indexOf('--store') + 1]!;
  const at = args.findIndex((arg) => arg === 'ingest' || arg === 'query');
  if (args[at] === 'ingest') {
    stores.set(store, analyseToBatch(readText(args[at + 1]!, readFileSync(args[at + 1]!))));
    return '';
  }
  return JSON.stringify(rowsOf(args[at + 1]!, stores.get(store)!));
}

childProcess.execFileSync = ((_file: string, args: readonly string[]) =>
  answer(args)) as typeof childProcess.execFileSync;
syncBuiltinESMExports();
