/**
 * Rows per second of writing documents into a store, against a bare loop that UNWINDs the same rows into the same engine, one transaction
 * for each document as well. What the store does beyond that: sum up what documents say together, and keep every evidence.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityRecord, GraphBatch } from '../../graph/batch.js';
import { summarizeEntity, summarizeRelation } from '../../graph/store/aggregate.js';
import { openStore } from '../../graph/store/index.js';
import type { GraphStore } from '../../graph/store/store.js';
import { missingForNeo4j, startNeo4j } from '../neo4j/local-neo4j.js';
import { NEO4J_VERSIONS } from '../neo4j/versions.js';
import { type Bare, emptyNeo4j, openBareGrafeo, openBareNeo4j } from './bare-engines.js';
import type { Ratio } from './bench.js';
import { inTurn } from './median.js';

const DOCUMENTS = 40;
const RUNS = 5;
/** A server compiles what it runs often: the first rounds are several times slower than the rest. */
const WARM_UPS = 3;

export async function benchStore(): Promise<Ratio[]> {
  const batches = Array.from({ length: DOCUMENTS }, (_, i) => madeBatch(i));
  const rows = batches.reduce((sum, batch) => sum + rowsOf(batch).reduce((n, [, list]) => n + list.length, 0), 0);
  const ratio = async (
    engine: string,
    openOurs: () => Promise<GraphStore>,
    openBare: () => Promise<Bare>,
    before: () => unknown,
  ): Promise<Ratio> => {
    const { oursMs, otherMs } = await inTurn(
      RUNS,
      () => writeAll(openOurs, batches),
      () => writeBare(openBare, batches),
      { warmUps: WARM_UPS, before },
    );
    const what = `writing ${rows.toLocaleString('en')} rows of ${DOCUMENTS} documents, ${engine}`;
    const perSecond = (ms: number) => (rows / ms) * 1000;
    return {
      what,
      against: 'bare UNWIND',
      ours: perSecond(oursMs),
      other: perSecond(otherMs),
      unit: 'rows/s',
      goal: '≥ 0.70',
    };
  };
  return [await benchGrafeo(ratio), ...(await benchNeo4j(ratio))];
}

type Measure = (
  engine: string,
  ours: () => Promise<GraphStore>,
  bare: () => Promise<Bare>,
  before: () => unknown,
) => Promise<Ratio>;

async function benchGrafeo(ratio: Measure): Promise<Ratio> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
  let count = 0;
  const place = () => join(folder, `${count++}.db`);
  try {
    return await ratio(
      'Grafeo',
      () => openStore(place()),
      () => openBareGrafeo(place()),
      () => undefined,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchNeo4j(ratio: Measure): Promise<Ratio[]> {
  const [version] = NEO4J_VERSIONS;
  const missing = version ? missingForNeo4j(version) : 'no version';
  if (!version || missing) {
    console.error(`bench: no Neo4j: ${missing}`);
    return [];
  }
  const home = mkdtempSync(join(tmpdir(), 'bench-neo4j-'));
  const server = await startNeo4j(version, { home, password: 'bench-only', port: 0 });
  const ours = () => openStore(server.uri, server);
  const bare = () => openBareNeo4j(server);
  try {
    return [await ratio(`Neo4j ${version.version}`, ours, bare, () => emptyNeo4j(server))];
  } finally {
    await server.discard();
  }
}

async function writeAll(open: () => Promise<GraphStore>, batches: readonly GraphBatch[]): Promise<void> {
  const store = await open();
  for (const batch of batches) await store.write(batch);
  await store.close();
}

async function writeBare(open: () => Promise<Bare>, batches: readonly GraphBatch[]): Promise<void> {
  const bare = await open();
  for (const batch of batches) await bare.transaction(rowsOf(batch));
  await bare.close();
}

/** The rows of a batch with the properties that are stored, each list with the statement that takes it after `UNWIND $rows AS r`. */
function rowsOf({ document, sentences, entities, mentions, relations }: GraphBatch): [string, readonly object[]][] {
  const said = { document: document.id, date: document.date };
  return [
    ['CREATE (d:Document) SET d = r', [document]],
    [
      'MATCH (d:Document {id: r.document}) CREATE (d)-[:CONTAINS]->(s:Sentence) SET s = r',
      sentences.map(({ speaker, speakerId, ...sentence }) => ({ ...sentence, document: document.id })),
    ],
    [
      'MERGE (e:Entity {id: r.id}) SET e:Keyword, e += r',
      entities.map(({ id, kind, ...entity }) => ({ id, kind, ...flat(summarizeEntity([{ ...entity, ...said }])) })),
    ],
    [
      'MATCH (d:Document {id: r.document}) MATCH (e:Entity {id: r.id}) CREATE (d)-[n:NAMES]->(e) SET n = r.properties',
      entities.map(({ id, kind: _kind, ...entity }) => ({
        document: document.id,
        id,
        properties: { ...flat(entity), aliases: entity.aliases.map((alias) => alias.surface), aliasRules: [] },
      })),
    ],
    [
      `MATCH (s:Sentence {id: r.sentence}) MATCH (e:Entity {id: r.entity})
CREATE (s)-[:MENTIONS {start: r.start, end: r.end, surface: r.surface, rule: r.rule, confidence: r.confidence}]->(e)`,
      mentions,
    ],
    [
      'MATCH (a:Entity {id: r.from}) MATCH (b:Entity {id: r.to}) MERGE (a)-[x:CO_OCCURS]->(b) SET x = r.properties',
      relations.map(({ kind, from, to, evidence, npmi }) => ({
        from,
        to,
        properties: summarizeRelation(
          kind,
          evidence.map((one) => ({ ...one, ...said, npmi })),
        ),
      })),
    ],
  ];
}

const flat = <T extends { attributes: object }>({ attributes, ...rest }: T): object => ({ ...attributes, ...rest });

/** A document of the size of a work report's chapter; entities come from a common stock, some far more often than others. */
function madeBatch(number: number): GraphBatch {
  const id = `d${String(number).padStart(12, '0')}`;
  const sentence = (i: number) => `${id}:s${String(i).padStart(5, '0')}`;
  const stock = (i: number) => `Keyword:词${((i * i * 31 + number * 17 * i) % 1500) + (i % 10)}`;
  const ids = [...new Set(Array.from({ length: 150 }, (_, i) => stock(i)))].sort();
  const text = '加快建设现代化产业体系，推动高质量发展取得新成效。';
  return {
    document: {
      id,
      title: `文档${number}`,
      publisher: '',
      date: '2025',
      source: `${id}.txt`,
      sha256: id,
      chars: 2500,
      genre: 'report',
      byline: [],
      captions: [],
      text: text.repeat(200),
      pipeline: '1',
    },
    sentences: Array.from({ length: 200 }, (_, i) => ({
      id: sentence(i),
      ordinal: i,
      part: 'body' as const,
      text,
      start: i * 25,
      end: i * 25 + 25,
      paragraph: i >> 2,
      speaker: null,
      speakerId: null,
    })),
    entities: ids.map(
      (entity): EntityRecord => ({
        id: entity,
        localId: entity,
        kind: 'Keyword',
        name: entity,
        aliases: [],
        mentions: 4,
        attributes: {},
      }),
    ),
    mentions: Array.from({ length: 600 }, (_, i) => ({
      sentence: sentence(i % 200),
      entity: ids[i % ids.length] ?? '',
      start: i,
      end: i + 2,
      surface: '词语',
      rule: 'lexicon',
      confidence: 0.9,
    })),
    relations: ids.slice(1).map((to, i) => ({
      kind: 'CO_OCCURS' as const,
      from: ids[i] ?? '',
      to,
      npmi: 0.5,
      evidence: [{ sentence: sentence(i), rule: 'same-sentence', confidence: 0.5 }],
    })),
    observations: [],
  };
}
