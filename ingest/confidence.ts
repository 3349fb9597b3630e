/** How far a rule is to be trusted: its precision as measured on the labelled texts (`npm run score -- --write`). */
import { readTable } from './lexicon/tsv.js';

/** For rules that no labelled text has exercised. */
const UNMEASURED = 0.7;

let measured: Map<string, number> | undefined;

/** @returns 0 to 1. A rule `people/role-name` without a row of its own takes its recogniser's (`people`). */
export function confidenceOf(rule: string): number {
  measured ??= new Map(
    readTable(new URL('./confidence.tsv', import.meta.url), ['rule', 'precision']).map((row) => [
      row.rule,
      Number(row.precision),
    ]),
  );
  const own = measured.get(rule);
  if (own !== undefined) return own;
  const familys = measured.get(rule.split('/', 1)[0]!) ?? UNMEASURED;
  measured.set(rule, familys);
  return familys;
}
