/**
 * GEXF 1.3 for Gephi, NetworkX and Gephi Lite, with positions, sizes, colours, and the time of each node and edge.
 *
 * Time is the life of a node or edge, from the first to the last document that speaks of it: Gephi's timeline plays it. One block of
 * attributes per class, because graphology-gexf (Gephi Lite) reads only one. Written by hand and not by that library, which writes 1.2
 * without time and needs the whole graph in memory.
 */
import { ENTITY_TYPES, type EntityKind } from '../../schema/entity-types.js';
import type { ExportContext, Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { EDGE_FIELDS, type Field, filled, NODE_FIELDS } from '../fields.js';
import { placesOf, radiusOf } from '../picture.js';
import type { Subgraph, SubgraphEdge, SubgraphNode } from '../subgraph.js';
import { XmlText } from '../xml.js';

export const gexf: Exporter = {
  id: 'gexf',
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  zh: 'GEXF 1.3，含位置、颜色和时间轴：给 Gephi、NetworkX',
  en: 'GEXF 1.3 with positions, colours and a timeline: for Gephi, NetworkX',
  files: oneFile(write),
};

async function* write(subgraph: Subgraph, context: ExportContext): AsyncGenerator<string> {
  const xml = new XmlText();
  const places = await placesOf(subgraph);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>policygraph</creator><description>${xml.escape(context.title)}</description></meta>
<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">
${declare('node', NODE_FIELDS)}${declare('edge', EDGE_FIELDS)}<nodes>
`;
  for await (const node of subgraph.nodes()) yield nodeElement(node, places.get(node.id), xml);
  yield '</nodes>\n<edges>\n';
  for await (const edge of subgraph.edges()) yield edgeElement(edge, xml);
  yield '</edges>\n</graph>\n</gexf>\n';
  xml.report(context);
}

const declare = (of: string, fields: readonly Field<never>[]): string =>
  `<attributes class="${of}" mode="static">\n${fields
    .map(({ id, type }) => `<attribute id="${id}" title="${id}" type="${type}"/>\n`)
    .join('')}</attributes>\n`;

function values<Row>(fields: readonly Field<Row>[], row: Row, { attributes }: XmlText): string {
  return [...filled(fields, row)].map(([id, value]) => `<attvalue${attributes({ for: id, value })}/>`).join('');
}

function nodeElement(node: SubgraphNode, place: { x: number; y: number } | undefined, xml: XmlText): string {
  const time = { start: firstDay(node.firstDate), end: lastDay(node.lastDate) };
  const position = place ? `<viz:position x="${place.x}" y="${place.y}" z="0"/>` : '';
  return `<node${xml.attributes({ id: node.id, label: node.name, ...time })}><attvalues>${values(NODE_FIELDS, node, xml)}</attvalues>${position}<viz:size value="${radiusOf(node.mentions).toFixed(2)}"/><viz:color${colour(node.kind)}/></node>\n`;
}

/** In three numbers: NetworkX does not read the hexadecimal form. */
function colour(kind: EntityKind): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(ENTITY_TYPES[kind].colour.slice(at, at + 2), 16));
  return ` r="${r}" g="${g}" b="${b}" a="1"`;
}

function edgeElement(edge: SubgraphEdge, xml: XmlText): string {
  const { id, from, to, weight, kind } = edge;
  const time = { start: firstDay(edge.firstDate), end: lastDay(edge.lastDate) };
  return `<edge${xml.attributes({ id, source: from, target: to, label: kind, weight, ...time })}><attvalues>${values(EDGE_FIELDS, edge, xml)}</attvalues></edge>\n`;
}

/** GEXF wants whole days; a year or month alone begins on its first and ends on its last. */
export const firstDay = (date: string): string | undefined =>
  date === '' ? undefined : `${date}-01-01`.slice(0, Math.max(10, date.length)).slice(0, 10);

export function lastDay(date: string): string | undefined {
  if (date.length >= 10 || date === '') return date.slice(0, 10) || undefined;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
