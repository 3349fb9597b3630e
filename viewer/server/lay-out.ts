/**
 * Where each node of a snapshot lies: computed once per content, in another process, and kept in a cache on disk.
 *
 * Only the most important nodes take part, because the effort grows faster than the graph; any other one is put beside its
 * heaviest neighbour, at a distance and angle that depend on its id, so nothing jumps when it is shown.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FRAME, type Position } from '../../graph/layout.js';
import { hashText, type WeightedEdge } from '../../graph/weighted-graph.js';
import type { Snapshot } from './snapshot.js';

export interface LayoutTask {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly WeightedEdge[];
}

/** Nodes that take part. */
const MAX_NODES = 1500;
/** Edges per node that take part: what binds most. */
const EDGES_PER_NODE = 4;
/** Steps for a graph beyond the size where each costs: enough for its parts to come apart, a fifth of the time until nothing moves. */
export const LARGE = 600;
export const LARGE_STEPS = 120;
/** Layouts kept on disk. */
const MAX_CACHED = 30;

export type Places = ReadonlyMap<string, Position>;

/** @param cacheDir '' keeps nothing on disk @throws Error when the other process fails */
export async function layOut(snapshot: Snapshot, cacheDir: string): Promise<Places> {
  const task = taskOf(snapshot);
  const key = createHash('sha256')
    .update(JSON.stringify([LARGE_STEPS, task]))
    .digest('hex')
    .slice(0, 24);
  const file = join(cacheDir, `layout-${key}.json`);
  const cached = cacheDir === '' ? undefined : await readCache(file);
  const triples = cached ?? (await compute(task));
  if (cached === undefined && cacheDir !== '') await writeCache(cacheDir, file, triples);
  const places = new Map<string, Position>(triples.map(([id, x, y]) => [id, { x, y }]));
  for (const { id } of snapshot.nodes) if (!places.has(id)) places.set(id, besideNeighbour(id, snapshot, places));
  return places;
}

function taskOf({ nodes, edges }: Snapshot): LayoutTask {
  const chosen = new Set(nodes.slice(0, MAX_NODES).map(({ id }) => id));
  const inside = edges.filter(({ source, target }) => chosen.has(source) && chosen.has(target));
  return {
    nodes: [...chosen].sort().map((id) => ({ id })),
    edges: inside
      .slice(0, chosen.size * EDGES_PER_NODE)
      .map(({ source: from, target: to, weight, kind }) => ({ from, to, weight, kind })),
  };
}

function besideNeighbour(id: string, { edgesOf }: Snapshot, places: Map<string, Position>): Position {
  const turn = (hashText(id) / 2 ** 32) * 2 * Math.PI;
  for (const { source, target } of edgesOf.get(id) ?? []) {
    const near = places.get(source === id ? target : source);
    if (near !== undefined) return around(near, turn, FRAME / 40);
  }
  return around({ x: 0, y: 0 }, turn, FRAME * 1.05);
}

const round = (value: number): number => Math.round(value * 100) / 100;
const around = ({ x, y }: Position, turn: number, radius: number): Position => ({
  x: round(x + radius * Math.cos(turn)),
  y: round(y + radius * Math.sin(turn)),
});

type Triple = [id: string, x: number, y: number];

function compute(task: LayoutTask): Promise<Triple[]> {
  // Run from the sources (tests, tsx) the other process needs the same loader.
  const fromSources = import.meta.url.endsWith('.ts');
  const program = fileURLToPath(new URL(fromSources ? './layout-child.ts' : './layout-child.js', import.meta.url));
  const child = fork(program, {
    execArgv: fromSources ? ['--import', import.meta.resolve('tsx')] : [],
    serialization: 'advanced',
    stdio: 'ignore',
  });
  const end = (): void => void child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return new Promise((resolve, reject) => {
    child.once('message', (places) => resolve(places as Triple[]));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The layout process ended with ${code}`)));
    child.send(task);
    // A server that ends does not wait for a picture nobody will see.
    child.unref();
    child.channel?.unref();
  });
}

async function readCache(file: string): Promise<Triple[] | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written costs time and nothing else. */
async function writeCache(folder: string, file: string, triples: readonly Triple[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(`${file}.${process.pid}`, JSON.stringify(triples));
    await rename(`${file}.${process.pid}`, file);
    const files = (await readdir(folder))
      .filter((name) => name.startsWith('layout-'))
      .map((name) => join(folder, name));
    const dated = await Promise.all(files.map(async (path) => ({ path, at: (await stat(path)).mtimeMs })));
    const old = dated.sort((a, b) => b.at - a.at).slice(MAX_CACHED);
    await Promise.all(old.map(({ path }) => rm(path, { force: true })));
  } catch {}
}
