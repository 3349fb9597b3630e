/** Every format carries what it must, twice the same, and programs that are not ours read it back with no name harmed. */

import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { DirectedGraph, MultiGraph } from 'graphology';
import { parseDocument } from 'htmlparser2';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cutSubgraph } from '../../../graph/export/cut-subgraph.js';
import { EXPORTERS, findExporter } from '../../../graph/export/index.js';
import { CITY_BATCHES, HOSTILE_BATCH } from '../../viewer/fixture-batches.js';
import { AWKWARD_BATCH, AWKWARD_NAMES, UNWRITABLE_NAME } from './awkward-batch.js';
import { bytesOf, contextOf, exportStore, textOf } from './export-store.js';

const require = createRequire(import.meta.url);
const gexfLibrary = require('graphology-gexf');
const graphmlLibrary = require('graphology-graphml');

const held = exportStore([...CITY_BATCHES, HOSTILE_BATCH, AWKWARD_BATCH]);
const city = () => cutSubgraph(held.store, { around: ['西部陆海新通道'], depth: 2 });
const awkward = () => cutSubgraph(held.store, { documents: [AWKWARD_BATCH.document.id] });
/** The PDF needs a browser and is looked at in `report.test.ts`. */
const formats = EXPORTERS.filter(({ id }) => id !== 'pdf');

describe.each(formats.map((exporter) => [exporter.id, exporter] as const))('%s', (_id, exporter) => {
  test('gives the same bytes for the same graph', async () => {
    const [first, second] = [await bytesOf(exporter, await city()), await bytesOf(exporter, await city())];
    expect(first.length).toBeGreaterThan(200);
    expect(first.equals(second)).toBe(true);
  });

  test('writes hostile and awkward names without failing', async () => {
    expect((await bytesOf(exporter, await cutSubgraph(held.store))).length).toBeGreaterThan(200);
  });
});

/** The words of a format, unpacked where it is an archive. */
async function wordsOf(id: string): Promise<string> {
  const bytes = await bytesOf(findExporter(id), await city());
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
}

const WITH_EVIDENCE = [
  'json',
  'gexf',
  'graphml',
  'csv',
  'vosviewer',
  'cypher',
  'json-ld',
  'mermaid',
  'docx',
  'html',
  'md',
];
/** Reports say in words what the others say by name of kind and rule. */
const BY_KIND = WITH_EVIDENCE.filter((id) => !['docx', 'html', 'md'].includes(id));

describe.each(WITH_EVIDENCE)('%s carries its evidence', (id) => {
  test.each([
    ['the sentence', /陆海新通道由江城市口岸办牵头/],
    ['the document', /新闻发布会实录/],
    ['the date', /2025-06-18/],
    ['the speaker', /林海生/],
    ['other names', /陸海新通道|陆海新通道/],
    ['the rules', /fixture-led-by/],
  ])('%s', async (_what, pattern) => {
    expect(await wordsOf(id)).toMatch(pattern);
  });
});

test.each(BY_KIND)('%s tells kinds by `kind` and not by `type`', async (id) => {
  const words = await wordsOf(id);
  expect(words).toMatch(/Initiative/);
  expect(words).toMatch(/LED_BY/);
});

/** Awkward names as another program reads them, in any order. */
const expectNames = (names: Iterable<string>, allowed: readonly string[] = []) => {
  const found = new Set(names);
  for (const name of AWKWARD_NAMES) expect(found).toContain(name);
  for (const name of found) expect([...AWKWARD_NAMES, ...allowed]).toContain(name);
};

/** XML has the replacement character where it cannot have the others. */
const REPLACED = UNWRITABLE_NAME.replace(/[\u0001\ufffe]/g, '\ufffd');

describe('read back by other programs', () => {
  test('graphology imports the JSON with every name', async () => {
    const graph = MultiGraph.from(JSON.parse(await textOf(findExporter('json'), await awkward())));
    expectNames(
      graph.mapNodes((_, { label }) => label),
      [UNWRITABLE_NAME],
    );
    expect(graph.size).toBe(AWKWARD_NAMES.length);
  });

  test('graphology-gexf, which Gephi Lite uses, reads the GEXF and its positions', async () => {
    const notes: string[] = [];
    const text = await textOf(findExporter('gexf'), await awkward(), contextOf(notes));
    const graph = gexfLibrary.parse(DirectedGraph, text);
    expectNames(
      graph.mapNodes((_: string, { label }: { label: string }) => label),
      [REPLACED],
    );
    expect(graph.getNodeAttribute(graph.nodes()[0], 'x')).toBeTypeOf('number');
    expect(graph.getNodeAttribute(graph.nodes()[0], 'kind')).toBe('Initiative');
    expect(notes).toEqual([expect.stringMatching(/^\d+ characters that XML cannot hold were replaced/)]);
  });

  test('the GEXF gives each node the time in which it is spoken of, in whole days', async () => {
    const text = await textOf(findExporter('gexf'), await awkward());
    expect(text).toMatch(/<node [^>]*start="2025-03-01" end="2025-03-31"/);
    expect(text).toMatch(/version="1.3"/);
  });

  test('graphology-graphml reads the GraphML', async () => {
    const graph = graphmlLibrary.parse(DirectedGraph, await textOf(findExporter('graphml'), await awkward()));
    expectNames(
      graph.mapNodes((_: string, { label }: { label: string }) => label),
      [REPLACED],
    );
  });

  test('Papa Parse reads the tables, and no cell is a formula', async () => {
    const files = unzipSync(await bytesOf(findExporter('csv'), await awkward()));
    expect(Object.keys(files)).toEqual(['nodes.csv', 'edges.csv', 'evidence.csv']);
    for (const bytes of Object.values(files)) {
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const { data, errors } = Papa.parse<string[]>(Buffer.from(bytes).toString('utf8').slice(1));
      expect(errors).toEqual([]);
      expect(new Set(data.filter((row) => row.length > 1).map((row) => row.length)).size).toBe(1);
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+@]/);
    }
    const rows = Papa.parse<{ name: string }>(Buffer.from(files['nodes.csv']!).toString('utf8').slice(1), {
      header: true,
    });
    expectNames(
      rows.data.flatMap(({ name }) => (name ? [name.replace(/^'/, '')] : [])),
      [UNWRITABLE_NAME],
    );
  });

  test('the matrix is symmetric, and its diagonal counts mentions', async () => {
    const text = await textOf(findExporter('matrix'), await city());
    const [head, ...rows] = Papa.parse<string[]>(text.slice(1)).data.filter((row) => row.length > 1);
    expect(rows.map(([name]) => name)).toEqual(head!.slice(1));
    for (const [i, row] of rows.entries())
      for (const [j, column] of rows.entries()) expect(row[j + 1]).toBe(column[i + 1]);
    const at = head!.indexOf('西部陆海新通道');
    expect(Number(rows[at - 1]![at])).toBeGreaterThan(1);
  });

  test('VOSviewer JSON has items, links between them, and clusters', async () => {
    const { network } = JSON.parse(await textOf(findExporter('vosviewer'), await awkward()));
    expectNames(
      network.items.map(({ label }: { label: string }) => label),
      [UNWRITABLE_NAME],
    );
    const ids = new Set(network.items.map(({ id }: { id: number }) => id));
    for (const link of network.links) expect(ids.has(link.source_id) && ids.has(link.target_id)).toBe(true);
    expect(network.links).toHaveLength(AWKWARD_NAMES.length);
  });

  test('JSON-LD refers only to what it defines', async () => {
    const { '@graph': graph } = JSON.parse(await textOf(findExporter('json-ld'), await awkward()));
    const ids = new Set(graph.map((one: { '@id': string }) => one['@id']));
    for (const one of graph) for (const end of [one.from, one.to]) expect(end === undefined || ids.has(end)).toBe(true);
    expectNames(
      graph.flatMap(({ name }: { name?: string }) => (name === undefined ? [] : [name])),
      [UNWRITABLE_NAME],
    );
  });

  test('the SVG is well-formed, holds no script and no text that a font would have to draw', async () => {
    const text = await textOf(findExporter('svg'), await cutSubgraph(held.store));
    expect(text).not.toMatch(/<script|<text|javascript:alert\(1\)"/);
    const root = parseDocument(text, { xmlMode: true }).children.find(
      (child) => 'name' in child && child.name === 'svg',
    );
    expect(root).toBeDefined();
    expect(text).toMatch(/<title>西部陆海新通道<\/title>/);
  });

  test('the PNG is 16 centimetres wide at 300 dpi', async () => {
    const png = await bytesOf(findExporter('png'), await city());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1890);
    expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(11811);
  });

  test('Mermaid labels hold nothing that ends them', async () => {
    const text = await textOf(findExporter('mermaid'), await cutSubgraph(held.store));
    expect(text.split('\n')[0]).toBe('flowchart LR');
    for (const line of text.split('\n').filter((one) => /^ {2}n\d+\[/.test(one)))
      expect(line).toMatch(/^ {2}n\d+\["[^"<>`]*"\]:::\w+$/);
  });
});

test('an unknown format is answered with the nearest', () => {
  expect(() => findExporter('gefx')).toThrow(/no format "gefx"/);
  try {
    findExporter('gefx');
  } catch (error) {
    expect((error as { hint: string }).hint).toContain('gexf');
  }
});
