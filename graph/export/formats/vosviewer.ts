/** VOSviewer's JSON (network of items and links, VOSviewer manual 1.6.20, section 4.5), with the picture's positions and kinds as clusters. */

import { FRAME } from '../../layout.js';
import { ENTITY_KINDS, ENTITY_TYPES } from '../../schema/entity-types.js';
import type { ExportContext, Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { quote } from '../fields.js';
import { placesOf } from '../picture.js';
import type { Subgraph } from '../subgraph.js';

export const vosviewer: Exporter = {
  id: 'vosviewer',
  extension: 'json',
  mediaType: 'application/json',
  zh: 'VOSviewer 网络图：给 VOSviewer 与 VOSviewer Online',
  en: 'a network for VOSviewer and VOSviewer Online',
  files: oneFile(write),
};

const html = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!);

async function* write(subgraph: Subgraph, { language }: ExportContext): AsyncGenerator<string> {
  const places = await placesOf(subgraph);
  const numbers = new Map<string, number>();
  const clusters = ENTITY_KINDS.map((kind, index) => ({ cluster: index + 1, label: ENTITY_TYPES[kind][language] }));
  const colours = ENTITY_KINDS.map((kind, index) => ({ cluster: index + 1, color: ENTITY_TYPES[kind].colour }));
  yield `{"config":{"color_schemes":${JSON.stringify({ cluster_colors: colours })}},\n"network":{"items":[`;
  for await (const node of subgraph.nodes()) {
    const { x, y } = places.get(node.id) ?? {};
    const item = {
      id: numbers.size + 1,
      label: node.name,
      ...(x !== undefined && y !== undefined ? { x: x / FRAME, y: y / FRAME } : {}),
      cluster: ENTITY_KINDS.indexOf(node.kind) + 1,
      weights: { Mentions: node.mentions, Documents: node.documents },
      description: html(node.evidence.map(quote).join('\n')),
      kind: node.kind,
      entity: node.id,
      aliases: node.aliases,
    };
    yield `${numbers.size > 0 ? ',' : ''}\n${JSON.stringify(item)}`;
    numbers.set(node.id, item.id);
  }
  yield '],\n"links":[';
  let before = '\n';
  for await (const { from, to, weight, kind, rules, evidence } of subgraph.edges()) {
    const link = { source_id: numbers.get(from), target_id: numbers.get(to), strength: weight, kind, rules };
    yield before + JSON.stringify({ ...link, description: html(evidence.map(quote).join('\n')) });
    before = ',\n';
  }
  yield `],\n"clusters":${JSON.stringify(clusters)}}}\n`;
}
