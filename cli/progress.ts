/** A progress bar on standard error for people who watch; nothing when nobody does. Shows the rate and the time left. */
import type { Io } from './command.js';

export interface Progress {
  /** @param done of `total` files; @param chars characters read so far; @param source the file just done */
  update(done: number, total: number, chars: number, source: string): void;
  stop(): void;
}

const SILENT: Progress = { update: () => {}, stop: () => {} };

const rate = (chars: number, seconds: number): string =>
  seconds < 0.5 ? '…' : `${Math.round(chars / seconds / 1000).toLocaleString('en')} k chars/s`;

export async function openProgress(io: Io): Promise<Progress> {
  if (!io.watched) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} files · {rate} · {eta_formatted} left · {source}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    stream: process.stderr,
  });
  const began = performance.now();
  let running = false;
  return {
    update(done, total, chars, source) {
      const shown = { rate: rate(chars, (performance.now() - began) / 1000), source: source.slice(-40) };
      if (!running) bar.start(total, done, shown);
      running = true;
      bar.setTotal(total);
      bar.update(done, shown);
    },
    stop: () => {
      if (running) bar.stop();
    },
  };
}
