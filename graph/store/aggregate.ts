/**
 * What many documents together say about one entity or one relation, computed from what each of them contributes.
 *
 * Every rule here is independent of the order in which documents arrive: counts are sums, dates are minima and maxima,
 * and a disputed value is the maximum of (mentions, length, then the smaller string). So adding one document to a stored
 * summary and computing the summary anew give the same; only removal and a disputed value need the other contributions.
 */
import type { Alias, Evidence } from '../batch.js';
import { type RelationKind, relationType } from '../schema/relation-types.js';

export type Scalar = string | number;

/** One document's view of one entity. */
export interface EntityContribution {
  readonly document: string;
  /** ISO date of the document; '' when unknown. */
  readonly date: string;
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly mentions: number;
  readonly attributes: Readonly<Record<string, Scalar>>;
}

/** The properties of an entity node, without id and kind. */
export interface EntitySummary {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly aliasRules: readonly string[];
  readonly mentions: number;
  readonly documents: number;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly attributes: Readonly<Record<string, Scalar>>;
}

/** The rule of an alias that is only another document's chosen name. Loses against every linking rule. */
export const OTHER_NAME_RULE = 'other-name';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** @param contributions at least one, in any order; several of one document count as one document. */
export function summarizeEntity(contributions: readonly EntityContribution[]): EntitySummary {
  const name = mostMentioned(contributions.map((one) => [one.name, one.mentions]));
  const rules = new Map<string, string>();
  for (const one of contributions) {
    addAlias(rules, { surface: one.name, rule: OTHER_NAME_RULE });
    for (const alias of one.aliases) addAlias(rules, alias);
  }
  rules.delete(name);
  const keys = [...new Set(contributions.flatMap((one) => Object.keys(one.attributes)))].sort(compare);
  const votes = (key: string): [Scalar, number][] =>
    contributions.flatMap((one) => {
      const value = one.attributes[key];
      return value === undefined ? [] : [[value, one.mentions]];
    });
  return {
    name,
    ...aliasLists(rules),
    mentions: contributions.reduce((sum, one) => sum + one.mentions, 0),
    documents: new Set(contributions.map((one) => one.document)).size,
    ...dateSpan(contributions.map((one) => one.date)),
    attributes: Object.fromEntries(keys.map((key) => [key, mostMentioned(votes(key))])),
  };
}

/**
 * A stored summary with one more document.
 * @param added all contributions of a document that the summary does not hold yet.
 * @returns null when a name or attribute is disputed: then the summary has to be computed from all contributions.
 */
export function addToSummary(summary: EntitySummary, added: readonly EntityContribution[]): EntitySummary | null {
  const own = summarizeEntity(added);
  const attributes = { ...own.attributes, ...summary.attributes };
  const disputed = added.some(
    (one) =>
      one.name !== summary.name || Object.entries(one.attributes).some(([key, value]) => value !== attributes[key]),
  );
  if (disputed) return null;
  const rules = new Map(summary.aliases.map((alias, i) => [alias, summary.aliasRules[i] ?? OTHER_NAME_RULE]));
  own.aliases.forEach((surface, i) => {
    addAlias(rules, { surface, rule: own.aliasRules[i] ?? OTHER_NAME_RULE });
  });
  return {
    name: summary.name,
    ...aliasLists(rules),
    mentions: summary.mentions + own.mentions,
    documents: summary.documents + 1,
    ...dateSpan([summary.firstDate, summary.lastDate, own.firstDate, own.lastDate]),
    attributes,
  };
}

/** What one document says in support of a relation, flattened so that a list of them is the relation. */
export interface RelationEvidence extends Evidence {
  readonly document: string;
  readonly date: string;
  readonly npmi?: number;
}

/** The properties of a relation edge; the lists beside `rules` and `documents` are parallel to `evidence`. */
export interface RelationSummary {
  readonly weight: number;
  readonly confidence: number;
  readonly rules: readonly string[];
  readonly evidence: readonly string[];
  readonly evidenceRules: readonly string[];
  readonly evidenceConfidence: readonly number[];
  /** '' where a sentence adds no detail. */
  readonly evidenceDetails: readonly string[];
  readonly documents: readonly string[];
  /** Parallel to `documents`: what removal of one needs to know of the others. */
  readonly documentDates: readonly string[];
  readonly documentNpmi?: readonly number[];
  readonly firstDate: string;
  readonly lastDate: string;
  readonly npmi?: number;
  readonly role?: string;
  readonly topic?: string;
}

/** @param evidence at least one, in any order. */
export function summarizeRelation(kind: RelationKind, evidence: readonly RelationEvidence[]): RelationSummary {
  const sorted = [...evidence].sort(
    (a, b) =>
      compare(a.sentence, b.sentence) ||
      compare(a.rule, b.rule) ||
      compare(a.detail ?? '', b.detail ?? '') ||
      a.confidence - b.confidence,
  );
  const byDocument = new Map(sorted.map((one) => [one.document, one]));
  const documents = [...byDocument.keys()].sort(compare);
  const dates = documents.map((id) => byDocument.get(id)?.date ?? '');
  const npmi = documents.flatMap((id) => byDocument.get(id)?.npmi ?? []);
  const detail = relationType(kind).detail;
  const details = sorted.flatMap((one) => (one.detail ? [one.detail] : []));
  return {
    weight: sorted.length,
    confidence: Math.max(...sorted.map((one) => one.confidence)),
    rules: [...new Set(sorted.map((one) => one.rule))].sort(compare),
    evidence: sorted.map((one) => one.sentence),
    evidenceRules: sorted.map((one) => one.rule),
    evidenceConfidence: sorted.map((one) => one.confidence),
    evidenceDetails: sorted.map((one) => one.detail ?? ''),
    documents,
    documentDates: dates,
    ...dateSpan(dates),
    ...(npmi.length === documents.length && {
      documentNpmi: npmi,
      npmi: npmi.reduce((a, b) => a + b, 0) / npmi.length,
    }),
    ...(detail && details.length > 0 && { [detail]: mostFrequent(details) }),
  };
}

/** The inverse of `summarizeRelation`: the evidence that a stored edge holds. */
export function relationEvidence(summary: RelationSummary): RelationEvidence[] {
  return summary.evidence.map((sentence, i) => {
    const document = documentOf(sentence);
    const at = summary.documents.indexOf(document);
    const detail = summary.evidenceDetails[i];
    const npmi = summary.documentNpmi?.[at];
    return {
      document,
      date: summary.documentDates[at] ?? '',
      sentence,
      rule: summary.evidenceRules[i] ?? '',
      confidence: summary.evidenceConfidence[i] ?? 0,
      ...(detail && { detail }),
      ...(npmi !== undefined && { npmi }),
    };
  });
}

/** Sentence ids begin with the id of their document and a colon. */
export const documentOf = (sentenceId: string): string => sentenceId.slice(0, sentenceId.lastIndexOf(':'));

function addAlias(rules: Map<string, string>, { surface, rule }: Alias): void {
  const known = rules.get(surface);
  const better = known === undefined || known === OTHER_NAME_RULE || (rule !== OTHER_NAME_RULE && rule < known);
  if (better) rules.set(surface, rule);
}

function aliasLists(rules: ReadonlyMap<string, string>): { aliases: string[]; aliasRules: string[] } {
  const sorted = [...rules].sort(([a], [b]) => compare(a, b));
  return { aliases: sorted.map(([alias]) => alias), aliasRules: sorted.map(([, rule]) => rule) };
}

function dateSpan(dates: readonly string[]): { firstDate: string; lastDate: string } {
  const known = dates.filter((date) => date !== '').sort(compare);
  return { firstDate: known[0] ?? '', lastDate: known.at(-1) ?? '' };
}

/** The value that the document with most mentions gives; ties go to the longer, then to the smaller string. */
function mostMentioned<T extends Scalar>(votes: readonly (readonly [T, number])[]): T {
  const [first, ...rest] = votes;
  if (!first) throw new RangeError('no value to choose from');
  return rest.reduce<readonly [T, number]>((best, vote) => (rank(vote, best) < 0 ? vote : best), first)[0];
}

function rank([a, mentionsA]: readonly [Scalar, number], [b, mentionsB]: readonly [Scalar, number]): number {
  const [left, right] = [String(a), String(b)];
  return mentionsB - mentionsA || right.length - left.length || compare(left, right) || compare(typeof a, typeof b);
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b))[0]?.[0] ?? '';
}
