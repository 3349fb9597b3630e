/** Turns Grafeo's values into those of the contract: its nodes and edges are maps whose keys `_id`, `_labels`, `_type` say what they are. */
import type { Row } from './cypher-run.js';

export const plainRow = (row: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]));

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  const map = value as Record<string, unknown>;
  if ('_id' in map && Array.isArray(map._labels))
    return { id: String(map._id), labels: [...map._labels].sort(), properties: own(map) };
  if ('_id' in map && '_type' in map)
    return {
      id: String(map._id),
      type: map._type,
      start: String(map._source),
      end: String(map._target),
      properties: own(map),
    };
  if (Array.isArray(map.nodes) && Array.isArray(map.edges) && Object.keys(map).length === 2)
    return { nodes: map.nodes.map(plain), relationships: map.edges.map(plain) };
  return plainRow(map);
}

/** The engine lists properties by name, which is the order of the contract. */
const own = (map: Record<string, unknown>): Row =>
  plainRow(Object.fromEntries(Object.entries(map).filter(([key]) => !key.startsWith('_'))));
