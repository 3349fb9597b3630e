/** A progress bar on standard error for people who watch; nothing when nobody does. Shows the rate and the time left. */
import type { IngestProgress } from '../ingest/ingest-run.js';
import type { Io } from './command.js';

export interface Progress {
  update(event: IngestProgress): void;
  stop(): void;
}

const SILENT: Progress = { update: () => {}, stop: () => {} };

const rate = (chars: number, seconds: number): string =>
  seconds < 0.5 ? '…' : `${Math.round(chars / seconds / 1000).toLocaleString('en')} k chars/s`;

export async function openProgress(io: Io): Promise<Progress> {
  if (!io.watched) return SILENT;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    format: '{bar} {read} read, {done} written of {files} texts · {rate} · {eta_formatted} left · {source}',
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
    update({ source, read, done, total, chars }) {
      const speed = rate(chars, (performance.now() - began) / 1000);
      const shown = { read, done, files: total, rate: speed, source: source.slice(-40) };
      // Reading and writing are half of the way each.
      if (!running) bar.start(2 * total, read + done, shown);
      running = true;
      bar.setTotal(2 * total);
      bar.update(read + done, shown);
    },
    stop: () => {
      if (running) bar.stop();
    },
  };
}
