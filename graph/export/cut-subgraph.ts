/**
 * Cuts the wanted part out of a store: decides on the outline, then reads the words piece by piece as the exporter asks for them.
 */
import type { GraphStore } from '../store/store.js';
import { emptied, narrow } from './narrow.js';
import { ask, documentOf, type Outline, readDocuments, readEdges, readNodes } from './outline.js';
import { readSubgraph } from './read-subgraph.js';
import { resolveNames } from './resolve-names.js';
import { type CheckedSelection, checkSelection, type Selection, within } from './selection.js';
import type { Subgraph, SubgraphCounts, SubgraphDocument } from './subgraph.js';

/** Which evidence counts; undefined when all does. */
export type CountsSentence = ((sentence: string) => boolean) | undefined;

/**
 * @throws PolicygraphError bad-parameter, unknown-name (with the nearest), empty-subgraph (with the condition that emptied it)
 */
export async function cutSubgraph(store: GraphStore, selection: Selection = {}): Promise<Subgraph> {
  const checked = checkSelection(selection);
  const documents = await readDocuments(store);
  const counts = await evidenceCondition(store, checked, documents);
  const outline = narrow(await outlineOf(store, checked, counts), checked);
  if (outline.nodes.size === 0) throw emptied('--document', 0);
  return readSubgraph(store, {
    selection: checked,
    counts: countsOf(outline),
    outline,
    documents,
    countsSentence: counts,
  });
}

/** The whole graph, or with a condition on the text the entities mentioned there and the relations that it states. */
async function outlineOf(store: GraphStore, selection: CheckedSelection, counts: CountsSentence): Promise<Outline> {
  const [nodes, edges] = [await readNodes(store), await readEdges(store, counts)];
  if (!counts) return { nodes, edges };
  const mentioned = await ask<{ sentence: string; entity: string }>(
    store,
    'MATCH (s:Sentence)-[:MENTIONS]->(e:Entity) RETURN DISTINCT s.id AS sentence, e.id AS entity',
  );
  const kept = new Set(mentioned.filter(({ sentence }) => counts(sentence)).map(({ entity }) => entity));
  for (const { from, to } of edges) kept.add(from).add(to);
  const left = new Map([...nodes].filter(([id]) => kept.has(id)));
  if (left.size === 0) throw emptied(textOptions(selection), nodes.size, await datesHeld(store, selection));
  return { nodes: left, edges };
}

/** Where dates were asked for, those that the texts have. */
async function datesHeld(store: GraphStore, { since, until }: CheckedSelection): Promise<string> {
  const dates = (await readDocuments(store)).map(({ date }) => date).filter(Boolean);
  return since || until ? `The texts are of ${dates[0] ?? 'no known date'} to ${dates.at(-1) ?? 'no known date'}.` : '';
}

const textOptions = ({ documents, speakers, since, until }: CheckedSelection): string =>
  [documents?.length && '--document', speakers?.length && '--speaker', since && '--since', until && '--until']
    .filter(Boolean)
    .join(' and ');

async function evidenceCondition(
  store: GraphStore,
  { documents: wanted, speakers, since, until }: CheckedSelection,
  documents: readonly SubgraphDocument[],
): Promise<CountsSentence> {
  if (!wanted?.length && !speakers?.length && !since && !until) return undefined;
  const nameable = documents.map(({ id, title, source }) => ({ id, name: title, aliases: [source] }));
  const named = wanted?.length ? new Set(resolveNames('document', wanted, nameable)) : null;
  const allowed = new Set(
    documents.filter(({ id, date }) => (!named || named.has(id)) && within(date, since, until)).map(({ id }) => id),
  );
  if (!speakers?.length) return (sentence) => allowed.has(documentOf(sentence));
  const said = await ask<{ id: string; speaker: string }>(
    store,
    'MATCH (s:Sentence) WHERE s.speaker IS NOT NULL RETURN s.id AS id, s.speaker AS speaker',
  );
  const people = [...new Set(said.map(({ speaker }) => speaker))].map((name) => ({ id: name, name }));
  const wantedPeople = new Set(resolveNames('speaker', speakers, people));
  const sentences = new Set(
    said.filter(({ id, speaker }) => wantedPeople.has(speaker) && allowed.has(documentOf(id))).map(({ id }) => id),
  );
  return (sentence) => sentences.has(sentence);
}

function countsOf({ nodes, edges }: Outline): SubgraphCounts {
  return {
    nodes: nodes.size,
    edges: edges.length,
    evidence: edges.reduce((sum, { weight }) => sum + weight, 0),
    nodesByKind: tally([...nodes.values()].map(({ kind }) => kind)),
    edgesByKind: tally(edges.map(({ kind }) => kind)),
  };
}

function tally<K extends string>(kinds: readonly K[]): Partial<Record<K, number>> {
  const found: Partial<Record<K, number>> = {};
  for (const kind of [...kinds].sort()) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}
