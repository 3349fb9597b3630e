/** The import table of docs/architecture.md, one file for each engine, and no cycles: read from the sources, which is all it needs. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each folder may import of ours. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'graph/': ['graph/'],
  'ingest/': ['ingest/', 'graph/'],
  'queries/': ['queries/', 'graph/'],
  'viewer/server/': ['viewer/server/', 'graph/', 'queries/', 'ingest/'],
  'viewer/app/': ['viewer/app/', 'graph/schema/', 'viewer/server/api-types'],
  'cli/': ['cli/', 'graph/', 'ingest/', 'queries/', 'viewer/server/'],
};

/** The one file that imports an engine; its types cost nothing and may be named anywhere. */
const ENGINES: Readonly<Record<string, string>> = {
  nodejieba: 'ingest/segment/jieba-segmenter.ts',
  'neo4j-driver': 'graph/store/neo4j-store.ts',
  '@grafeo-db/js': 'graph/store/grafeo-store.ts',
  sigma: 'viewer/app/graph/sigma-canvas.tsx',
};

const folders = Object.keys(MAY_IMPORT);
const files = globSync(
  folders.map((folder) => `${folder}**/*.{ts,tsx}`),
  { cwd: root },
).sort();

interface Import {
  readonly of: string;
  /** A type costs nothing at run time. */
  readonly type: boolean;
  /** Loaded when needed, and so no part of a cycle. */
  readonly late: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm;
const LATE = /(?<!typeof )\b(?:import|require|createRequire\(import\.meta\.url\))\(\s*'([^']+)'\s*\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const early = [...text.matchAll(STATIC)].map(([, type, from, bare]) => ({
    of: from ?? bare ?? '',
    type: type !== undefined,
    late: false,
  }));
  const late = [...text.matchAll(LATE)].map(([, from = '']) => ({ of: from, type: false, late: true }));
  return [...early, ...late].map((one) => (one.of.startsWith('.') ? { ...one, of: join(dirname(file), one.of) } : one));
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));
const sourceOf = (path: string): string | undefined =>
  [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find((name) => imports.has(name));

test.each(folders)('%s imports only what the table allows', (folder) => {
  const foreign = files
    .filter((file) => file.startsWith(folder))
    .flatMap((file) => (imports.get(file) ?? []).map(({ of }) => [file, of] as const))
    .filter(
      ([, of]) => folders.some((one) => of.startsWith(one)) && !MAY_IMPORT[folder]?.some((one) => of.startsWith(one)),
    );
  expect(foreign).toEqual([]);
});

test.each(Object.entries(ENGINES))('%s is imported by %s alone', (engine, home) => {
  const homes = files.filter((file) =>
    imports.get(file)?.some(({ of, type }) => !type && (of === engine || of.startsWith(`${engine}/`))),
  );
  expect(homes).toEqual([home]);
});

test('no file needs itself to be loaded', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) return void cycles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file)) return;
    for (const { of, type, late } of imports.get(file) ?? []) {
      const source = type || late ? undefined : sourceOf(of);
      if (source !== undefined) visit(source, [...way, file]);
    }
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});
