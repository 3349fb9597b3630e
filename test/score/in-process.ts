/**
 * Lets `../shared/score/score.mjs` ask this process instead of starting the command a hundred times.
 *
 *   node --import tsx --import ./test/score/in-process.ts ../shared/score/score.mjs --errors ../shared/score/gold/*.json
 *
 * The figures of record are taken through the real command; this is for the person who writes rules. With POLICYGRAPH_PEER=ID a
 * peer of `peers.ts` answers instead.
 */
import childProcess from 'node:child_process';
import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { analyseToBatch } from '../../ingest/analyse.js';
import { readText } from '../../ingest/read/read-text.js';
import { PEERS } from './peers.js';
import { rowsOf } from './rows.js';

const peer = PEERS.find(({ id }) => id === process.env.POLICYGRAPH_PEER);
const stores = new Map<string, (question: string) => Record<string, unknown>[]>();

function open(file: string): (question: string) => Record<string, unknown>[] {
  const raw = readText(file, readFileSync(file));
  if (peer) return (question) => (question === 'entities' ? peer.entities(raw) : []);
  const batch = analyseToBatch(raw);
  return (question) => rowsOf(question, batch);
}

function answer(args: readonly string[]): string {
  const store = args[args.indexOf('--store') + 1]!;
  const at = args.findIndex((arg) => arg === 'ingest' || arg === 'query');
  const what = args[at + 1]!;
  if (args[at] === 'query') return JSON.stringify(stores.get(store)!(what));
  stores.set(store, open(what));
  return '';
}

childProcess.execFileSync = ((_file: string, args: readonly string[]) =>
  answer(args)) as typeof childProcess.execFileSync;
syncBuiltinESMExports();
