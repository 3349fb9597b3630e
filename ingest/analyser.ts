/** Where texts are read: in this thread, or in worker threads that each hold their own dictionary. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GraphBatch } from '../graph/batch.js';
import type { RawText } from './document.js';
import { NO_LEXICON, type UserLexicon } from './lexicon/user-lexicon.js';

export interface Analyser {
  /** Whether it reads by itself, so that further texts may be handed in before one is done. */
  readonly readsAhead: boolean;
  analyse(text: RawText): Promise<GraphBatch>;
  close(): Promise<void>;
}

export const openAnalyser = (workers: number, lexicon: UserLexicon = NO_LEXICON): Analyser =>
  workers > 0 ? threads(workers, lexicon) : inline(lexicon);

/** Loads the reading stages only when there is something to read. Between texts, Ctrl-C is heard. */
const inline = (lexicon: UserLexicon): Analyser => ({
  readsAhead: false,
  analyse: async (text) => {
    await nextTurn();
    return (await import('./analyse.js')).analyseToBatch(text, lexicon);
  },
  close: async () => {},
});

function threads(count: number, lexicon: UserLexicon): Analyser {
  const pool = import('tinypool').then(
    ({ default: Tinypool }) =>
      new Tinypool({
        filename: threadProgram(),
        name: 'analyseTask',
        runtime: 'worker_threads',
        minThreads: count,
        maxThreads: count,
      }),
  );
  return {
    readsAhead: true,
    analyse: async (text) => (await pool).run({ text, lexicon }),
    close: async () => (await pool).destroy(),
  };
}

/** Threads do not take over the loader that runs the sources, so there they bring it along. */
function threadProgram(): string {
  const program = import.meta.url.replace(/analyser\.(js|ts)$/, 'analyse.$1');
  if (program.endsWith('.js')) return program;
  const loader = import.meta.resolve('tsx/esm/api');
  const code = `import { register } from '${loader}'; register(); export const { analyseTask } = await import('${program}');`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
