/** A Mermaid flowchart for Markdown documents (GitHub, Obsidian, Typora): worded relations, at most so many that it can still be read. */
import { ENTITY_KINDS, ENTITY_TYPES } from '../../schema/entity-types.js';
import { RELATION_TYPES } from '../../schema/relation-types.js';
import type { ExportContext, Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { quote } from '../fields.js';
import type { Subgraph, SubgraphEdge } from '../subgraph.js';

/** Mermaid refuses above 500 edges by its own default. */
const MAX_EDGES = 500;

export const mermaid: Exporter = {
  id: 'mermaid',
  extension: 'mmd',
  mediaType: 'text/vnd.mermaid',
  zh: 'Mermaid 流程图：放进 Markdown 文档',
  en: 'a Mermaid flowchart: for Markdown documents',
  files: oneFile(write),
};

/** Mermaid reads entity codes inside quoted labels; everything else that could end a label or a line is taken out. */
const label = (text: string): string =>
  `"${text.replace(/[\r\n]+/g, ' ').replace(/[&"<>#;`]/g, (character) => `#${character.charCodeAt(0)};`)}"`;

async function* write(subgraph: Subgraph, { language, note }: ExportContext): AsyncGenerator<string> {
  const edges = await strongest(subgraph);
  if (edges.length < subgraph.counts.edges)
    note(
      `Of ${subgraph.counts.edges} relations the chart shows the ${edges.length} strongest; Mermaid takes ${MAX_EDGES}.`,
    );
  const shown = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const numbers = new Map<string, string>();
  yield 'flowchart LR\n';
  for await (const { id, name, kind, aliases } of subgraph.nodes()) {
    if (edges.length > 0 && !shown.has(id)) continue;
    const number = `n${numbers.size + 1}`;
    numbers.set(id, number);
    yield `  ${number}[${label(name)}]:::${kind}\n`;
    if (aliases.length > 0) yield `  %% ${oneLine(aliases.join(' | '))}\n`;
  }
  for (const { from, to, kind, weight, directed, rules, evidence } of edges) {
    const words = label(`${RELATION_TYPES[kind][language]}${weight > 1 ? ` ×${weight}` : ''}`);
    yield `  ${numbers.get(from)} ${directed ? '-->' : '-.-'}|${words}| ${numbers.get(to)}\n`;
    yield `  %% ${kind} ${oneLine(rules.join(' '))}\n`;
    for (const sentence of evidence) yield `  %% ${oneLine(quote(sentence))}\n`;
  }
  for (const kind of ENTITY_KINDS)
    yield `  classDef ${kind} fill:#fff,stroke:${ENTITY_TYPES[kind].colour},stroke-width:2px\n`;
}

/** Comments end with their line; braces in them would be taken for a directive. */
const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/[{}]/g, '');

async function strongest(subgraph: Subgraph): Promise<SubgraphEdge[]> {
  const ranked = [...subgraph.outline.edges]
    .map(({ from, kind, to, weight }) => ({ id: `${from} ${kind} ${to}`, weight, worded: RELATION_TYPES[kind].worded }))
    .sort((a, b) => Number(b.worded) - Number(a.worded) || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const kept = new Set(ranked.slice(0, MAX_EDGES).map(({ id }) => id));
  const edges: SubgraphEdge[] = [];
  for await (const edge of subgraph.edges()) if (kept.has(edge.id)) edges.push(edge);
  return edges;
}
