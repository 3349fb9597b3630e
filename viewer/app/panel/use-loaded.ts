/**
 * Fetching for a panel: what came, that it is on its way, or why it did not come. The last answer stays until the next is there.
 */
import { useEffect, useState } from 'react';
import { Refused } from '../api/client.js';
import { useApp } from '../state/store.js';

export interface Loaded<T> {
  readonly value: T | null;
  /** What `value` was fetched for. */
  readonly key: string;
  readonly error: string;
}

export function useLoaded<T>(key: string, fetchIt: (key: string) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ value: null, key: '', error: '' });
  // The same entity says more after an ingest, and failed requests deserve another try when the server is back.
  const revision = useApp(({ model }) => model?.revision ?? '');
  const gone = useApp(({ serverGone }) => serverGone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: revision and gone only say when to ask again
  useEffect(() => {
    if (!key) return;
    let live = true;
    fetchIt(key).then(
      (value) => live && setState({ value, key, error: '' }),
      (error: unknown) => {
        const words = error instanceof Refused ? `${error.message} ${error.problem.hint}` : String(error);
        if (live) setState((before) => ({ value: before.key === key ? before.value : null, key, error: words }));
      },
    );
    return () => {
      live = false;
    };
  }, [key, fetchIt, revision, gone]);
  return state;
}
