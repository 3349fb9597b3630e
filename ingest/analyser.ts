/** Where texts are read: in this thread, or in worker threads that each hold their own dictionary. */
import type { GraphBatch } from '../graph/batch.js';
import type { RawText } from './document.js';
import { NO_LEXICON, type UserLexicon } from './lexicon/user-lexicon.js';

export interface Analyser {
  /** How many texts may be under way at once. */
  readonly room: number;
  analyse(text: RawText): Promise<GraphBatch>;
  close(): Promise<void>;
}

export const openAnalyser = (workers: number, lexicon: UserLexicon = NO_LEXICON): Analyser =>
  workers > 0 ? threads(workers, lexicon) : inline(lexicon);

/** As many as are written together: threads then read the next while these are being written. */
const READ_AHEAD = 64;

/** Loads the reading stages only when there is something to read. */
const inline = (lexicon: UserLexicon): Analyser => ({
  room: 0,
  analyse: async (text) => (await import('./analyse.js')).analyseToBatch(text, lexicon),
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
    room: READ_AHEAD,
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
