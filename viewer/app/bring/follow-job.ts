/**
 * Brings texts to the server and follows their reading: the graph grows while it runs, also after the page was loaded anew.
 */
import type { JobView } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { forgetSearch } from '../find/search-client.js';
import { report } from '../state/actions.js';
import { reload } from '../state/load-graph.js';
import { useApp } from '../state/store.js';

/** What is being read, and the names in the order they were given. */
export interface Bringing {
  readonly job: JobView;
  readonly names: readonly string[];
}

const KEY = 'policygraph-job';
/** The picture is not drawn anew for every single text. */
const GROW_MS = 3000;

export const bringFiles = (files: readonly File[]): Promise<void> =>
  begin(
    files.map(({ name }) => name),
    () => api.ingestFiles(files),
  );

export const bringText = (name: string, text: string): Promise<void> =>
  begin([name], () => api.ingest([{ name, text }]));

async function begin(names: readonly string[], send: () => Promise<JobView>): Promise<void> {
  if (names.length === 0) return;
  try {
    const job = await send();
    sessionStorage.setItem(KEY, JSON.stringify({ id: job.id, names }));
    follow(job, [...new Set(names)]);
  } catch (error) {
    report(error);
  }
}

/** Called at the start: a page that was loaded anew in the middle goes on showing how far it is. */
export async function resumeJob(): Promise<void> {
  const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  if (typeof stored !== 'object' || stored === null || !('id' in stored)) return;
  sessionStorage.removeItem(KEY);
  const names = 'names' in stored && Array.isArray(stored.names) ? stored.names.map(String) : [];
  // A server that was started anew has forgotten the job; then there is nothing to go on with.
  const job = await api.job(String(stored.id)).catch(() => null);
  if (job && !isOver(job)) follow(job, names);
}

export const isOver = ({ status }: JobView): boolean => status === 'done' || status === 'failed';

function follow(first: JobView, names: readonly string[]): void {
  let grownAt = performance.now();
  let grownFiles = 0;
  useApp.setState({ bringing: { job: first, names } });
  const events = new EventSource(api.jobEvents(first.id));
  events.onmessage = ({ data }: MessageEvent<string>) => {
    const job = JSON.parse(data) as JobView;
    useApp.setState({ bringing: { job, names } });
    const grow = job.filesDone > grownFiles && performance.now() - grownAt > GROW_MS;
    if (!isOver(job) && !grow) return;
    [grownAt, grownFiles] = [performance.now(), job.filesDone];
    if (isOver(job)) {
      events.close();
      sessionStorage.removeItem(KEY);
      forgetSearch();
    }
    void reload();
  };
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) useApp.setState({ bringing: null });
  };
}
