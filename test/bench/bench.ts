/**
 * `npm run bench [NAME…]`: how fast, as ratios of two things timed in turn in one run (machines differ, ratios last). Prints a table;
 * what was measured is written down by hand in `docs/performance.md`.
 */
import { benchExport } from './bench-export.js';
import { benchHelp } from './bench-help.js';
import { benchReading } from './bench-reading.js';
import { benchStore } from './bench-store.js';

export interface Ratio {
  readonly what: string;
  /** What ours is held against, in words. */
  readonly against: string;
  readonly ours: number;
  readonly other: number;
  readonly unit: string;
  /** How many times the other ours may or must be, in words. */
  readonly goal: string;
}

const BENCHES: Readonly<Record<string, () => Promise<Ratio[]>>> = {
  reading: benchReading,
  store: benchStore,
  export: benchExport,
  help: benchHelp,
};

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(BENCHES);
console.log('| what | ours | against | theirs | ratio | goal |\n| --- | --- | --- | --- | --- | --- |');
for (const name of names) {
  const bench = BENCHES[name];
  if (!bench) {
    console.error(`bench: no bench named ${name}; there are ${Object.keys(BENCHES).join(', ')}`);
    process.exit(2);
  }
  for (const { what, against, ours, other, unit, goal } of await bench())
    console.log(
      `| ${what} | ${Math.round(ours).toLocaleString('en')} ${unit} | ${against} | ${Math.round(other).toLocaleString('en')} ${unit} | ${(ours / other).toFixed(2)} | ${goal} |`,
    );
}
