/**
 * Asks the search worker; starts it when the box is first used.
 */
import type { Found, SearchAnswer } from './rank-entries.js';
import type { SearchQuestion } from './search.worker.js';

let worker: Worker | null = null;
let count = 0;
const waiting = new Map<number, (found: readonly Found[]) => void>();

function start(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
    waiting.get(data.id)?.(data.found);
    waiting.delete(data.id);
  };
  send('', true);
  return worker;
}

function send(query: string, reload: boolean): number {
  count += 1;
  const question: SearchQuestion = { id: count, query, reload };
  worker?.postMessage(question);
  return count;
}

/** Called when the box gets the focus, so that the index is there before the first letter. */
export const warmUpSearch = (): void => void start();

/** After texts were brought or removed. */
export const forgetSearch = (): void => {
  if (worker) send('', true);
};

export function searchEntities(query: string): Promise<readonly Found[]> {
  start();
  return new Promise((resolve) => waiting.set(send(query, false), resolve));
}
