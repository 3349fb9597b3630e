/** Programs of other people's open what we write: NetworkX, igraph, LibreOffice, Poppler and a browser. Those that are missing are named. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cutSubgraph } from '../../../graph/export/cut-subgraph.js';
import { findExporter } from '../../../graph/export/index.js';
import { writeExport } from '../../../graph/export/write-export.js';
import { CITY_BATCHES, HOSTILE_BATCH } from '../../viewer/fixture-batches.js';
import { AWKWARD_BATCH, AWKWARD_NAMES } from './awkward-batch.js';
import { contextOf, exportStore } from './export-store.js';

const held = exportStore([...CITY_BATCHES, HOSTILE_BATCH, AWKWARD_BATCH]);

async function exported(format: string, name: string, more = {}): Promise<string> {
  const path = join(held.folder, name);
  const subgraph = await cutSubgraph(
    held.store,
    format === 'graphml' || format === 'gexf' ? {} : { around: ['西部陆海新通道'], depth: 3 },
  );
  await writeExport(findExporter(format), subgraph, contextOf([], { title: '通道与集群', ...more }), path, {
    force: true,
  });
  return path;
}

const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 110_000,
    maxBuffer: 1 << 26,
  });

/** `.ci/run` makes this environment; elsewhere the machine's own Python may have the packages. */
const ownPython = fileURLToPath(new URL('../../../.cache/python/bin/python', import.meta.url));
const python = existsSync(ownPython) ? ownPython : 'python3';

function missing(program: string, args: readonly string[], remedy: string): string {
  try {
    run(program, args);
    return '';
  } catch {
    return `${program} ${args.join(' ')} does not run here: ${remedy}`;
  }
}

const NEEDS = {
  networkx: () =>
    missing(python, ['-c', 'import networkx; assert networkx.__version__ >= "3"'], 'pip install networkx'),
  igraph: () => missing(python, ['-c', 'import igraph'], 'pip install igraph'),
  libreoffice: () => missing('soffice', ['--version'], 'apt-get install libreoffice-writer-nogui'),
  poppler: () => missing('pdftotext', ['-v'], 'apt-get install poppler-utils'),
  browser: () => missing('chromium', ['--version'], 'apt-get install chromium'),
};

/** Under CI nothing may be missing. */
function outside(title: string, needs: readonly (keyof typeof NEEDS)[], work: () => Promise<void>): void {
  test(title, async ({ skip }) => {
    const lacking = needs.map((need) => NEEDS[need]()).filter(Boolean);
    if (lacking.length > 0 && process.env.CI !== 'true') return skip(lacking.join('; '));
    expect(lacking).toEqual([]);
    await work();
  });
}

const READ_GRAPH = `
import json, sys
kind, path = sys.argv[1:]
if kind == 'igraph':
    import igraph
    g = igraph.Graph.Read_GraphML(path)
    print(json.dumps({'nodes': g.vs['label'], 'edges': g.ecount(), 'kinds': sorted(set(g.vs['kind']))}))
else:
    import networkx as nx
    g = nx.read_gexf(path) if kind == 'gexf' else nx.read_graphml(path)
    data = [d for _, d in g.nodes(data=True)]
    print(json.dumps({'nodes': [d['label'] for d in data], 'edges': g.number_of_edges(), 'kinds': sorted(set(d['kind'] for d in data))}))
`;

describe('graph files', () => {
  for (const [need, format, kind] of [
    ['networkx', 'gexf', 'gexf'],
    ['networkx', 'graphml', 'graphml'],
    ['igraph', 'graphml', 'igraph'],
  ] as const)
    outside(`${need} reads ${format} with every node, edge and name`, [need], async () => {
      const { counts } = await cutSubgraph(held.store);
      const read = JSON.parse(run(python, ['-c', READ_GRAPH, kind, await exported(format, `a.${format}`)]));
      expect(read.nodes).toHaveLength(counts.nodes);
      expect(read.edges).toBe(counts.edges);
      expect(read.kinds).toContain('Initiative');
      for (const name of AWKWARD_NAMES) expect(read.nodes).toContain(name);
    });
});

describe('reports', () => {
  outside('LibreOffice opens the DOCX: title, headings, footnotes, figure', ['libreoffice', 'poppler'], async () => {
    const docx = await exported('docx', 'report.docx');
    run('soffice', [
      `-env:UserInstallation=file://${held.folder}/office`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      held.folder,
      docx,
    ]);
    const text = run('pdftotext', ['-layout', join(held.folder, 'report.pdf'), '-']);
    for (const words of ['通道与集群', '核心举措', '参考文献', '图1', '表1', '陆海新通道由江城市口岸办牵头'])
      expect(text.replace(/ /g, '')).toContain(words);
    expect(run('pdfimages', ['-list', join(held.folder, 'report.pdf')]).split('\n').length).toBeGreaterThan(3);
  });

  outside(
    'a browser prints the PDF, twice the same, and its text can be searched',
    ['browser', 'poppler'],
    async () => {
      const [first, second] = [await exported('pdf', 'first.pdf'), await exported('pdf', 'second.pdf')];
      const text = run('pdftotext', ['-layout', first, '-']);
      for (const words of ['通道与集群', '核心举措', '参考文献', '目标与进展']) expect(text).toContain(words);
      expect(run('cmp', [first, second])).toBe('');
      expect(run('pdfinfo', [first])).toMatch(/A4/);
    },
  );
});
