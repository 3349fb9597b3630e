/**
 * Reads a decided cut out of the store in portions, so that memory holds the outline and one portion, never the words of all.
 */
import { ENTITY_TYPES, type EntityKind } from '../schema/entity-types.js';
import type { RelationKind } from '../schema/relation-types.js';
import { relationType } from '../schema/relation-types.js';
import type { GraphStore } from '../store/store.js';
import type { CountsSentence } from './cut-subgraph.js';
import { ask, byId, compare, documentOf, type Outline } from './outline.js';
import type { CheckedSelection } from './selection.js';
import {
  NODE_SENTENCES,
  type Subgraph,
  type SubgraphCounts,
  type SubgraphDocument,
  type SubgraphEdge,
  type SubgraphEvidence,
  type SubgraphNode,
  type SubgraphObservation,
  type SubgraphSentence,
} from './subgraph.js';

export interface Cut {
  readonly selection: CheckedSelection;
  readonly counts: SubgraphCounts;
  readonly outline: Outline;
  /** All documents of the store. */
  readonly documents: readonly SubgraphDocument[];
  readonly countsSentence: CountsSentence;
}

/** Entities a portion: with their relations and sentences a few megabytes. */
const PORTION = 400;

export function readSubgraph(store: GraphStore, cut: Cut): Subgraph {
  const ids = [...cut.outline.nodes.keys()].sort(compare);
  const reader = new PortionReader(store, cut);
  return {
    selection: cut.selection,
    counts: cut.counts,
    outline: cut.outline,
    nodes: () => portionwise(ids, (portion) => reader.nodes(portion)),
    edges: () => portionwise(ids, (portion) => reader.edges(portion)),
    observations: () =>
      portionwise(
        ids.filter((id) => cut.outline.nodes.get(id)!.kind === 'Indicator'),
        (portion) => reader.observations(portion),
      ),
    documents: () => reader.documents(ids),
  };
}

async function* portionwise<T>(ids: readonly string[], read: (portion: string[]) => Promise<T[]>): AsyncGenerator<T> {
  for (let start = 0; start < ids.length; start += PORTION) yield* await read(ids.slice(start, start + PORTION));
}

interface EdgeRow {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
  readonly detail: string;
  readonly npmi: number | null;
  readonly evidence: readonly string[];
  readonly rules: readonly string[];
  readonly confidences: readonly number[];
  readonly details: readonly string[];
}

class PortionReader {
  private readonly documentById: Map<string, SubgraphDocument>;
  private readonly kept: Set<string>;

  constructor(
    private readonly store: GraphStore,
    private readonly cut: Cut,
  ) {
    this.documentById = new Map(cut.documents.map((document) => [document.id, document]));
    this.kept = new Set(cut.outline.edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`));
  }

  async nodes(ids: string[]): Promise<SubgraphNode[]> {
    const rows = await ask<{ e: { properties: Record<string, unknown> } }>(
      this.store,
      'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e',
      { ids },
    );
    const sentencesOf = await this.mentionSentences(ids);
    const sentences = await this.sentences([...sentencesOf.values()].flat());
    return rows
      .map(({ e }) => toNode(e.properties))
      .map((node) => ({ ...node, evidence: (sentencesOf.get(node.id) ?? []).map((id) => sentences.get(id)!) }))
      .sort(byId);
  }

  /** The first few countable sentences that mention each. */
  private async mentionSentences(ids: string[]): Promise<Map<string, string[]>> {
    const { countsSentence } = this.cut;
    // A bound in the question keeps a name with thousands of mentions from being read whole, unless some will not count.
    const bound = countsSentence ? '' : `[0..${NODE_SENTENCES}]`;
    const rows = await ask<{ id: string; found: string[] }>(
      this.store,
      `UNWIND $ids AS id MATCH (e:Entity {id: id})<-[:MENTIONS]-(s:Sentence)
       WITH DISTINCT id, s.id AS sentence ORDER BY sentence
       WITH id, collect(sentence) AS sentences RETURN id, sentences${bound} AS found`,
      { ids },
    );
    const counted = (found: string[]) =>
      (countsSentence ? found.filter(countsSentence) : found).slice(0, NODE_SENTENCES);
    return new Map(rows.map(({ id, found }) => [id, counted(found)]));
  }

  async edges(ids: string[]): Promise<SubgraphEdge[]> {
    const rows = await ask<EdgeRow>(
      this.store,
      `UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]->(b:Entity)
       RETURN a.id AS from, b.id AS to, type(r) AS kind, coalesce(r.role, r.topic, '') AS detail, r.npmi AS npmi,
              r.evidence AS evidence, r.evidenceRules AS rules, r.evidenceConfidence AS confidences, r.evidenceDetails AS details`,
      { ids },
    );
    const wanted = rows.filter(({ from, kind, to }) => this.kept.has(`${from} ${kind} ${to}`));
    const counts = this.cut.countsSentence ?? (() => true);
    const sentences = await this.sentences(wanted.flatMap(({ evidence }) => evidence.filter(counts)));
    return wanted
      .map((row) => this.toEdge(row, sentences))
      .sort((a, b) => compare(a.from, b.from) || compare(a.kind, b.kind) || compare(a.to, b.to));
  }

  private toEdge(row: EdgeRow, sentences: ReadonlyMap<string, SubgraphSentence>): SubgraphEdge {
    const { from, to, kind, detail, npmi } = row;
    const evidence: SubgraphEvidence[] = row.evidence.flatMap((id, index) => {
      const sentence = sentences.get(id);
      return sentence
        ? [
            {
              ...sentence,
              rule: row.rules?.[index] ?? '',
              confidence: row.confidences?.[index] ?? 1,
              detail: row.details?.[index] ?? '',
            },
          ]
        : [];
    });
    const dates = evidence
      .map(({ date }) => date)
      .filter((date) => date !== '')
      .sort();
    const name = (id: string) => this.cut.outline.nodes.get(id)!.name;
    return {
      id: `${from} ${kind} ${to}`,
      kind,
      from,
      to,
      fromName: name(from),
      toName: name(to),
      directed: relationType(kind).directed,
      weight: evidence.length,
      confidence: Math.max(0, ...evidence.map(({ confidence }) => confidence)),
      rules: [...new Set(evidence.map(({ rule }) => rule))].sort(),
      detail,
      npmi,
      firstDate: dates[0] ?? '',
      lastDate: dates.at(-1) ?? '',
      evidence,
    };
  }

  async observations(ids: string[]): Promise<SubgraphObservation[]> {
    const rows = await ask<{ o: { properties: Record<string, unknown> }; id: string; measures: string[] }>(
      this.store,
      `UNWIND $ids AS id MATCH (i:Indicator {id: id})-[:HAS_OBSERVATION]->(o:Observation)
       OPTIONAL MATCH (x:Entity)-[:MEASURED_BY]->(i)
       WITH id, o, x.name AS name ORDER BY name
       RETURN id, o, collect(DISTINCT name) AS measures`,
      { ids },
    );
    const counts = this.cut.countsSentence ?? (() => true);
    const wanted = rows.filter(({ o }) => counts(String(o.properties.sentence)));
    const sentences = await this.sentences(wanted.map(({ o }) => String(o.properties.sentence)));
    return wanted
      .map(({ id, o: { properties: p }, measures }) => ({
        id: String(p.id),
        indicator: id,
        indicatorName: this.cut.outline.nodes.get(id)!.name,
        measures: [...measures].sort(),
        value: Number(p.value),
        unit: String(p.unit ?? ''),
        comparator: String(p.comparator ?? '='),
        status: String(p.status ?? ''),
        period: String(p.period ?? ''),
        text: String(p.text ?? ''),
        sentence: sentences.get(String(p.sentence))!,
      }))
      .sort((a, b) => compare(a.indicator, b.indicator) || compare(a.sentence.id, b.sentence.id) || byId(a, b));
  }

  async documents(ids: string[]): Promise<SubgraphDocument[]> {
    const { countsSentence, documents } = this.cut;
    const speaking = new Set<string>();
    for (let start = 0; start < ids.length; start += PORTION) {
      const rows = await ask<{ id: string }>(
        this.store,
        'UNWIND $ids AS id MATCH (:Entity {id: id})<-[:MENTIONS]-(s:Sentence) RETURN DISTINCT s.id AS id',
        { ids: ids.slice(start, start + PORTION) },
      );
      for (const { id } of rows) if (!countsSentence || countsSentence(id)) speaking.add(documentOf(id));
    }
    return documents.filter(({ id }) => speaking.has(id));
  }

  private async sentences(ids: readonly string[]): Promise<Map<string, SubgraphSentence>> {
    const rows = await ask<{ id: string; text: string; speaker: string | null }>(
      this.store,
      'UNWIND $ids AS id MATCH (s:Sentence {id: id}) RETURN s.id AS id, s.text AS text, s.speaker AS speaker',
      { ids: [...new Set(ids)] },
    );
    return new Map(
      rows.map(({ id, text, speaker }) => {
        const { title = '', publisher = '', date = '' } = this.documentById.get(documentOf(id)) ?? {};
        return [id, { id, text, speaker: speaker ?? '', document: documentOf(id), title, publisher, date }];
      }),
    );
  }
}

function toNode(properties: Record<string, unknown>): SubgraphNode {
  const kind = properties.kind as EntityKind;
  const attributes = ENTITY_TYPES[kind].attributes.flatMap((key) => {
    const value = properties[key];
    return typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [];
  });
  return {
    id: String(properties.id),
    kind,
    name: String(properties.name),
    aliases: (properties.aliases as string[] | undefined) ?? [],
    aliasRules: (properties.aliasRules as string[] | undefined) ?? [],
    mentions: Number(properties.mentions ?? 0),
    documents: Number(properties.documents ?? 0),
    firstDate: String(properties.firstDate ?? ''),
    lastDate: String(properties.lastDate ?? ''),
    attributes: Object.fromEntries(attributes),
    evidence: [],
  };
}
