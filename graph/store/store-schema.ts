/**
 * What a store prepares before anything is written: a key for every label, and one node that says which layout the graph has.
 *
 * Without the keys every MERGE scans its label: a thousand times slower on either engine.
 */
import { PolicygraphError } from '../errors.js';
import { SCHEMA_VERSION, TEXT_LABELS } from '../schema/text-types.js';
import type { Run } from './cypher-run.js';

/** Labels whose `id` names one node. Every entity has `Entity`, whatever its kind. */
export const KEYED_LABELS = [...Object.keys(TEXT_LABELS), 'Entity', 'Layout'] as const;

/** Further properties that are looked up: label, property. */
export const INDEXES = [
  ['Observation', 'document'],
  ['Entity', 'name'],
] as const;

const LAYOUT = "MATCH (l:Layout {id: 'policygraph'}) RETURN l.schemaVersion AS version";
const SET_LAYOUT = "MERGE (l:Layout {id: 'policygraph'}) SET l.schemaVersion = $version";

/** @returns false when the store has never been written. @throws PolicygraphError store-schema for an older or newer layout */
export async function checkLayout(run: Run, location: string): Promise<boolean> {
  const [row] = await run(LAYOUT);
  if (!row) return false;
  if (row.version === SCHEMA_VERSION) return true;
  const older = Number(row.version) < SCHEMA_VERSION;
  throw new PolicygraphError(
    'store-schema',
    `${location}: the graph has layout ${row.version}, this version of policygraph reads ${SCHEMA_VERSION}`,
    older
      ? 'Ingest the documents again into a new store; what is there stays as it is'
      : 'Install a newer version of policygraph',
  );
}

export const writeLayout = (run: Run) => run(SET_LAYOUT, { version: SCHEMA_VERSION });
