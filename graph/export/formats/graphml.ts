/** GraphML for NetworkX, igraph, yEd and Cytoscape. */
import type { ExportContext, Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { EDGE_FIELDS, type Field, filled, NODE_FIELDS } from '../fields.js';
import type { Subgraph } from '../subgraph.js';
import { XmlText } from '../xml.js';

export const graphml: Exporter = {
  id: 'graphml',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  zh: 'GraphML：给 NetworkX、igraph、yEd、Cytoscape',
  en: 'GraphML: for NetworkX, igraph, yEd, Cytoscape',
  files: oneFile(write),
};

const TYPES = { string: 'string', integer: 'long', double: 'double' } as const;

const declare = (of: 'node' | 'edge', fields: readonly Field<never>[]): string =>
  fields
    .map(({ id, type }) => `<key id="${of}-${id}" for="${of}" attr.name="${id}" attr.type="${TYPES[type]}"/>\n`)
    .join('');

async function* write(subgraph: Subgraph, context: ExportContext): AsyncGenerator<string> {
  const xml = new XmlText();
  const data = <Row>(of: 'node' | 'edge', fields: readonly Field<Row>[], row: Row): string =>
    [...filled(fields, row)].map(([id, value]) => `<data key="${of}-${id}">${xml.escape(value)}</data>`).join('');
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="node-label" for="node" attr.name="label" attr.type="string"/>
${declare('node', NODE_FIELDS)}<key id="edge-weight" for="edge" attr.name="weight" attr.type="double"/>
${declare('edge', EDGE_FIELDS)}<graph edgedefault="directed">
`;
  for await (const node of subgraph.nodes())
    yield `<node id="${xml.escape(node.id)}"><data key="node-label">${xml.escape(node.name)}</data>${data('node', NODE_FIELDS, node)}</node>\n`;
  for await (const edge of subgraph.edges()) {
    const ends = xml.attributes({ id: edge.id, source: edge.from, target: edge.to });
    yield `<edge${ends}><data key="edge-weight">${edge.weight}</data>${data('edge', EDGE_FIELDS, edge)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
  xml.report(context);
}
