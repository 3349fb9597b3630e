/**
 * One question to the server and what came of it: asked when its key changes or on demand, ended when it is cancelled or left.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiQueryResult, Problem } from '../../server/api-types.js';
import { Refused } from '../api/client.js';
import { report } from '../state/actions.js';

/** What the server keeps to; said beside every question. */
export const MAX_ROWS = 1000;
export const NAMED_SECONDS = 30;
export const CYPHER_SECONDS = 10;

export interface Answer {
  readonly state: 'idle' | 'running' | 'stopped' | 'done' | 'failed';
  readonly result: ApiQueryResult | null;
  readonly problem: Problem | null;
}

const IDLE: Answer = { state: 'idle', result: null, problem: null };

export interface Asking {
  readonly answer: Answer;
  readonly again: () => void;
  readonly cancel: () => void;
}

/** @param key what is asked, as text; '' asks nothing. The same key is asked again only by `again`. */
export function useAnswer(key: string, ask: (key: string, signal: AbortSignal) => Promise<ApiQueryResult>): Asking {
  const [answer, setAnswer] = useState(IDLE);
  const [turn, setTurn] = useState(0);
  const control = useRef<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks the same once more
  useEffect(() => {
    setAnswer(key ? { ...IDLE, state: 'running' } : IDLE);
    if (!key) return;
    const mine = new AbortController();
    control.current = mine;
    ask(key, mine.signal).then(
      (result) => mine.signal.aborted || setAnswer({ state: 'done', result, problem: null }),
      (error: unknown) => mine.signal.aborted || setAnswer(failed(error)),
    );
    return () => mine.abort();
  }, [key, ask, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const cancel = useCallback(() => {
    control.current?.abort();
    setAnswer({ ...IDLE, state: 'stopped' });
  }, []);
  return { answer, again, cancel };
}

function failed(error: unknown): Answer {
  if (error instanceof Refused) return { state: 'failed', result: null, problem: error.problem };
  report(error);
  return IDLE;
}
