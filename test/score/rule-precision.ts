/** How often each rule is right on the labelled texts: what `ingest/confidence.tsv` and the table in `docs/quality.md` say. */
import type { GraphBatch } from '../../graph/batch.js';
import { analyse } from '../../ingest/analyse.js';
import type { Spoken } from '../../ingest/document.js';
import { PIPELINE } from '../../ingest/document-keys.js';
import { toBatch } from '../../ingest/to-batch.js';
import { type Gold, goldSpeakers, normal, readGold } from './gold.js';

export interface RulePrecision {
  readonly rule: string;
  readonly right: number;
  readonly wrong: number;
  /** With two imaginary finds, one of them right, so that a rule seen once is neither certain nor worthless. */
  readonly precision: number;
}

type Tally = (rule: string, right: boolean) => void;

export function measureRules(texts: readonly string[]): RulePrecision[] {
  const counts = new Map<string, { right: number; wrong: number }>();
  const tally: Tally = (rule, right) => {
    const row = counts.get(rule) ?? { right: 0, wrong: 0 };
    row[right ? 'right' : 'wrong']++;
    counts.set(rule, row);
  };
  for (const text of texts) {
    const { gold, raw } = readGold(text);
    const { document, relations, figures } = analyse(raw);
    const batch = toBatch(document, relations, figures, PIPELINE);
    judgeMentions(gold, batch, tally);
    judgeRelations(gold, batch, tally);
    judgeFigures(gold, batch, tally);
    judgeTurns(gold, document, raw.text, tally);
  }
  return [...withFamilies(counts)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { right, wrong }]) => ({
      rule,
      right,
      wrong,
      precision: Number(((right + 1) / (right + wrong + 2)).toFixed(3)),
    }));
}

/** `people` sums up `people/…`, for the rules of the family that no labelled text has exercised. */
function withFamilies(counts: Map<string, { right: number; wrong: number }>): typeof counts {
  const all = new Map(counts);
  for (const [rule, { right, wrong }] of counts) {
    const [family, variant] = rule.split('/', 2) as [string, string | undefined];
    if (variant === undefined || counts.has(family)) continue;
    const sum = all.get(family) ?? { right: 0, wrong: 0 };
    all.set(family, { right: sum.right + right, wrong: sum.wrong + wrong });
  }
  return all;
}

const namesOf = (batch: GraphBatch) =>
  new Map(batch.entities.map((e) => [e.id, [e.name, ...e.aliases.map((a) => a.surface)].map(normal)]));

function judgeMentions(gold: Gold, batch: GraphBatch, tally: Tally): void {
  const names = namesOf(batch);
  const kinds = new Map(batch.entities.map((entity) => [entity.id, entity.kind]));
  const fine = new Map(
    Object.entries(gold.entities).map(([kind, { must, ok = [] }]) => [
      kind,
      new Set([...must, ...ok].flat().map(normal)),
    ]),
  );
  for (const mention of batch.mentions) {
    const labelled = fine.get(kinds.get(mention.entity) ?? '');
    if (labelled)
      tally(
        mention.rule,
        [normal(mention.surface), ...(names.get(mention.entity) ?? [])].some((name) => labelled.has(name)),
      );
  }
}

function judgeRelations(gold: Gold, batch: GraphBatch, tally: Tally): void {
  const names = namesOf(batch);
  const surfaces = Object.values(gold.entities).flatMap(({ must, ok = [] }) =>
    [...must, ...ok].map((list) => list.map(normal)),
  );
  const meaning = (name: string) =>
    new Set([normal(name), ...surfaces.filter((list) => list.includes(normal(name))).flat()]);
  for (const [kind, { must = [], ok = [] }] of Object.entries(gold.relations ?? {})) {
    const pairs = [...must, ...ok].map(([from, to]) => [meaning(from), meaning(to)] as const);
    for (const relation of batch.relations.filter((one) => one.kind === kind)) {
      const says = (id: string, set: Set<string>) => (names.get(id) ?? []).some((name) => set.has(name));
      const right = pairs.some(([from, to]) => says(relation.from, from) && says(relation.to, to));
      for (const { rule } of relation.evidence) tally(rule, right);
    }
  }
}

function judgeFigures(gold: Gold, batch: GraphBatch, tally: Tally): void {
  if (!gold.observations) return;
  const left = [...gold.observations, ...(gold.observations_ok ?? [])];
  for (const { value, unit, status, rule } of batch.observations) {
    const at = left.findIndex(
      (one) =>
        Math.abs(Math.abs(one.value ?? Number.NaN) - Math.abs(value)) <= 1e-6 * Math.max(1, Math.abs(value)) &&
        (!one.unit || normal(one.unit) === normal(unit)) &&
        (one.status ?? status) === status,
    );
    if (at >= 0) left.splice(at, 1);
    tally(rule, at >= 0);
  }
}

/** A turn is right when its middle belongs to the labelled speaker; repaired text and labelled text differ in spaces only. */
function judgeTurns(gold: Gold, { turns, entities, toRaw }: Spoken, text: string, tally: Tally): void {
  const speakerAt = goldSpeakers(gold, text);
  if (!speakerAt) return;
  for (const { speaker, start, end, rule } of turns)
    tally(rule, normal(speakerAt(toRaw((start + end) >> 1)) ?? '') === normal(entities[speaker]!.name));
}
