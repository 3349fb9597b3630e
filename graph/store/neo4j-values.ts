/**
 * Turns the contract's values into those of the Neo4j driver and back: the driver has classes for integers, dates, nodes, relationships, paths.
 *
 * The driver would send every number as a real one; here a whole number is sent as an integer, as the embedded engine takes it. A list that
 * holds any real number is sent as real numbers throughout, because a property may not mix the two.
 */
import type { Node, Path, Relationship } from 'neo4j-driver';
import type { Row } from './cypher-run.js';

/** What is used of the driver's module; it is imported in `neo4j-store.ts` only. */
type DriverModule = typeof import('neo4j-driver');

export interface Neo4jValues {
  toEngine(parameters: Readonly<Record<string, unknown>>): Record<string, unknown>;
  fromEngine(row: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

export function neo4jValues(neo4j: DriverModule): Neo4jValues {
  const toEngine = (value: unknown): unknown => {
    if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
    if (value instanceof Date) return neo4j.types.DateTime.fromStandardDate(value);
    if (Array.isArray(value)) return value.some(isReal) ? value.map(asReal) : value.map(toEngine);
    return typeof value === 'object' && value !== null ? mapValues(value, toEngine) : value;
  };
  const asReal = (value: unknown): unknown => (typeof value === 'number' ? value : toEngine(value));

  const node = ({ elementId, labels, properties }: Node) => ({
    id: elementId,
    labels: [...labels].sort(),
    properties: sorted(properties),
  });
  const relationship = (edge: Relationship) => ({
    id: edge.elementId,
    type: edge.type,
    start: edge.startNodeElementId,
    end: edge.endNodeElementId,
    properties: sorted(edge.properties),
  });
  const path = ({ start, segments }: Path) => ({
    nodes: [start, ...segments.map((segment) => segment.end)].map(node),
    relationships: segments.map((segment) => relationship(segment.relationship)),
  });
  const sorted = (properties: object): Row =>
    mapValues(Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))), fromEngine);

  const fromEngine = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toBigInt();
    if (Array.isArray(value)) return value.map(fromEngine);
    if (neo4j.isNode(value)) return node(value);
    if (neo4j.isRelationship(value)) return relationship(value);
    if (neo4j.isPath(value)) return path(value);
    if (neo4j.isDuration(value)) return String(value).replace(/T$/, '');
    if (isTemporal(value)) return String(value);
    return mapValues(value, fromEngine);
  };
  const isTemporal = (value: object): boolean =>
    [neo4j.isDate, neo4j.isDateTime, neo4j.isLocalDateTime, neo4j.isTime, neo4j.isLocalTime].some((is) => is(value));

  return {
    toEngine: (parameters) => mapValues(parameters, toEngine),
    fromEngine: (row) => mapValues(row, fromEngine),
  };
}

const isReal = (value: unknown): boolean => typeof value === 'number' && !Number.isSafeInteger(value);

const mapValues = (map: object, turn: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, turn(value)]));
