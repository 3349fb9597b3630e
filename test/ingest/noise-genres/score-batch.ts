/**
 * How well does a batch of noisy texts come out: what is joined and what is left out, which figures are found, and whose they are?
 *
 * Labels stand in `NAME.json` beside `NAME.txt`, in the format of the other labels. A figure is right when value, unit and status are; its sign is
 * not asked about.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { ObservationRecord } from '../../../graph/batch.js';
import { analyseToBatch } from '../../../ingest/analyse.js';
import { readText } from '../../../ingest/read/read-text.js';

interface Label {
  readonly indicator: string;
  readonly alt?: readonly string[];
  readonly value: number;
  readonly unit: string;
  readonly status: string;
}

interface Labels {
  readonly text: string;
  readonly repair: {
    readonly title: readonly string[];
    readonly must_contain_joined: readonly string[];
    readonly must_not_be_body: readonly string[];
    /** Nowhere in the repaired text, neither as a heading. */
    readonly must_be_dropped: readonly string[];
  };
  readonly observations: readonly Label[];
  readonly observations_ok: readonly Pick<Label, 'value' | 'unit'>[];
}

export const KINDS = ['Repair', 'Figure', 'whose'] as const;
export type Kind = (typeof KINDS)[number];

export interface Score {
  right: number;
  /** `wrong FILE WHAT`, `missed FILE WHAT`. */
  readonly errors: string[];
}

const folder = new URL('./', import.meta.url);
const flat = (words: string) =>
  words
    .normalize('NFKC')
    .replace(/[\s“”‘’"'「」『』《》〈〉]/g, '')
    .toLowerCase();

export const BATCHES: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export function scoreBatch(batch: string): Record<Kind, Score> {
  const scores = { Repair: empty(), Figure: empty(), whose: empty() };
  for (const file of readdirSync(new URL(`${batch}/`, folder)).filter((name) => name.endsWith('.json'))) {
    const at = new URL(`${batch}/${file}`, folder);
    const labels = JSON.parse(readFileSync(at, 'utf8')) as Labels;
    const { document, sentences, observations } = analyseToBatch(
      readText(labels.text, readFileSync(new URL(labels.text, at))),
    );
    const body = sentences.filter(({ part }) => part === 'body').map(({ text }) => flat(text));
    scoreTitle(labels, document.title, scores.Repair);
    scoreRepair(labels, body, flat(document.text), scores.Repair);
    scoreFigures(labels, observations, scores);
  }
  return scores;
}

const empty = (): Score => ({ right: 0, errors: [] });

function scoreTitle({ text, repair }: Labels, title: string, score: Score): void {
  if (repair.title.map(flat).includes(flat(title))) score.right++;
  else score.errors.push(`wrong ${text} title ${title}`);
}

function scoreRepair({ text, repair }: Labels, body: readonly string[], whole: string, score: Score): void {
  const judge = (right: boolean, error: string) => (right ? score.right++ : score.errors.push(error));
  const isBody = (words: string) => body.some((sentence) => sentence.includes(flat(words)));
  for (const words of repair.must_contain_joined) judge(isBody(words), `missed ${text} ${words}`);
  for (const words of repair.must_not_be_body) judge(!isBody(words), `wrong ${text} body ${words}`);
  for (const words of repair.must_be_dropped) judge(!whole.includes(flat(words)), `wrong ${text} kept ${words}`);
}

const isSame = (label: Pick<Label, 'value' | 'unit'>, { value, unit }: ObservationRecord) =>
  Math.abs(Math.abs(label.value) - Math.abs(value)) <= 1e-6 * Math.max(1, Math.abs(label.value)) &&
  (label.unit === '' || flat(label.unit) === flat(unit));

function scoreFigures(labels: Labels, found: readonly ObservationRecord[], scores: Record<Kind, Score>): void {
  const left = new Set(found);
  for (const label of labels.observations) {
    const said = `${labels.text} ${label.indicator} ${label.value}${label.unit} ${label.status}`;
    const one = [...left].find((record) => isSame(label, record) && record.status === label.status);
    if (!one) {
      scores.Figure.errors.push(`missed ${said}`);
      continue;
    }
    left.delete(one);
    scores.Figure.right++;
    if (isOf(label, one)) scores.whose.right++;
    else scores.whose.errors.push(`wrong ${said}: ${one.indicator}`);
  }
  for (const one of left)
    if (!labels.observations_ok.some((label) => isSame(label, one)))
      scores.Figure.errors.push(`wrong ${labels.text} ${one.indicator} ${one.value}${one.unit} ${one.status}`);
}

/** One of the names holds the other: 货物吞吐量 for 青岛港货物吞吐量. */
function isOf({ indicator, alt = [] }: Label, found: ObservationRecord): boolean {
  const says = flat(found.indicator.slice('Indicator:'.length));
  return [indicator, ...alt].map(flat).some((name) => says.length > 1 && (name.includes(says) || says.includes(name)));
}
