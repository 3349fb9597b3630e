/**
 * Do relations of texts of many genres come out as labelled? Each file holds texts under `=== name · genre`, their labels behind `---`.
 *
 * `KIND from → to; to` has to be found, `ok KIND …` may be; `a/b` are names of one thing. Everything else of these kinds is wrong. What is
 * still missed is bounded, not hidden: some ends are names that no recogniser finds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseToBatch } from '../../../ingest/analyse.js';
import { readText } from '../../../ingest/read/read-text.js';

/** The least precision and recall of each kind over all texts. */
const LEAST: Readonly<Record<string, readonly [number, number]>> = {
  FOCUSES_ON: [0.92, 0.7],
  SUPPORTS: [0.93, 0.74],
  LED_BY: [0.92, 0.83],
  CARRIED_OUT_IN: [0.93, 0.8],
  PART_OF: [0.88, 0.82],
  HOLDS_ROLE: [0.92, 0.82],
  ATTENDED: [0.85, 0.8],
};

interface Label {
  readonly kind: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly must: boolean;
}

const folder = new URL('./', import.meta.url);
const norm = (name: string) => name.normalize('NFKC').replace(/[\s“”‘’"「」『』《》]/g, '');
const names = (cell: string) => cell.split('/').map(norm);

function labelsOf(lines: string): Label[] {
  return [...lines.matchAll(/^(ok )?([A-Z_]+) (.+?) → (.+)$/gm)].flatMap(([, ok, kind, from, tos]) =>
    tos!.split(/;\s*/).map((to) => ({ kind: kind!, from: names(from!), to: names(to), must: !ok })),
  );
}

/** A name is right with up to a few words more: “湾区医联码”试点, 省农业农村厅 for 农业农村厅. */
const says = (known: readonly string[], labelled: readonly string[]) =>
  labelled.some((label) =>
    known.some(
      (name) =>
        (name.startsWith(label) && name.length - label.length <= 6) ||
        (name.endsWith(label) && label.length > 3 && name.length - label.length <= 5),
    ),
  );

const counts = new Map<string, { right: number; wrong: string[]; missed: string[] }>();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
  for (const part of readFileSync(new URL(file, folder), 'utf8').split(/^=== /m).slice(1)) judge(part);

function judge(part: string): void {
  const [, title, text, lines] = /^(.*)\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(part)!;
  const batch = analyseToBatch(readText(`${title}.txt`, Buffer.from(text!)));
  const called = new Map(batch.entities.map((e) => [e.id, [e.name, ...e.aliases.map((a) => a.surface)].map(norm)]));
  const labels = labelsOf(lines!);
  const found = new Set<Label>();
  for (const { kind, from, to } of batch.relations.filter((one) => one.kind in LEAST)) {
    const fits = labels.filter(
      (one) => one.kind === kind && says(called.get(from)!, one.from) && says(called.get(to)!, one.to),
    );
    const tally = tallyOf(kind);
    for (const label of fits) if (label.must && !found.has(label)) tally.right++;
    for (const label of fits) found.add(label);
    if (fits.length === 0) tally.wrong.push(`${title}: ${called.get(from)![0]} → ${called.get(to)![0]}`);
  }
  for (const label of labels)
    if (label.must && !found.has(label)) tallyOf(label.kind).missed.push(`${title}: ${label.from[0]} → ${label.to[0]}`);
}

function tallyOf(kind: string) {
  const tally = counts.get(kind) ?? { right: 0, wrong: [], missed: [] };
  counts.set(kind, tally);
  return tally;
}

describe('relations of many genres', () => {
  it.each(Object.entries(LEAST))('%s comes out as labelled', (kind, [precision, recall]) => {
    const { right, wrong, missed } = tallyOf(kind);
    expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(precision);
    expect(right / (right + missed.length), missed.join('\n')).toBeGreaterThanOrEqual(recall);
  });
});
