/**
 * Makes what a bare clone lacks: installs the dependencies and builds `dist/`, each only when it is missing or out of date.
 *
 * Plain JavaScript without dependencies, because it runs before anything is installed. Freshness is judged by content: a
 * stamp of the hash of all sources lies in the build. A build is made beside the old one and then moved into its place, so
 * that neither a failing build nor two at a time leave half of one behind.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const say = (text) => process.stderr.write(`${text}\n`);

/** What each half of the build is made from, and how. */
const PARTS = [
  {
    name: 'modules',
    says: 'building the program',
    sources: [
      'graph',
      'ingest',
      'queries',
      'viewer/server',
      'cli',
      'tsconfig.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
    build: buildModules,
  },
  {
    name: 'app',
    says: 'building the viewer',
    sources: ['viewer/app', 'graph/schema', 'viewer/server/api-types.ts', 'package-lock.json'],
    build: buildApp,
  },
];

/** @returns the files under the given paths, relative to the root, sorted. */
function filesUnder(paths) {
  const files = [];
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (!statSync(full).isDirectory()) return void files.push(path);
    for (const name of readdirSync(full))
      if (name !== 'node_modules' && !name.startsWith('.')) visit(`${path}/${name}`);
  };
  paths.forEach(visit);
  return files.sort();
}

function stampOf(part) {
  const hash = createHash('sha256').update(`${process.version}\n`);
  for (const file of filesUnder(part.sources)) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const stampFile = (part, folder) => join(folder, `.${part.name}-stamp`);
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function run(command, args, what) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.error !== undefined) throw new Error(`${what}: ${done.error.message}`);
  return done.status === 0;
}

const mustRun = (command, args, what) => {
  if (!run(command, args, what))
    throw new Error(`${what} failed; what it said stands above. Mend that and run it again`);
};

/** The path of a package's own command, which spares a shell and works on every system. */
const tool = (path) => join(root, 'node_modules', path);

function install(force) {
  const marker = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  const fresh = existsSync(marker) && existsSync(lock) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs;
  if (fresh && !force) return;
  if (existsSync(marker) && sameVersions(lock, marker)) return;
  say('policygraph: installing dependencies (once; a minute or two) …');
  if (existsSync(lock) && !existsSync(marker) && run('npm', ['ci', '--no-audit', '--no-fund'], 'npm ci')) return;
  mustRun('npm', ['install', '--no-audit', '--no-fund'], 'npm install');
}

/** A lock file that only git touched asks for nothing new. */
function sameVersions(lock, marker) {
  const versions = (file) => {
    const packages = Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages ?? {});
    return new Map(packages.filter(([path]) => path !== '').map(([path, entry]) => [path, entry]));
  };
  const wanted = versions(lock);
  const have = versions(marker);
  for (const [path, entry] of wanted) if (!entry.optional && have.get(path)?.version !== entry.version) return false;
  return true;
}

function buildModules(into) {
  mustRun(
    process.execPath,
    [tool('typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', into],
    'the type checker',
  );
  for (const file of filesUnder(['graph', 'ingest', 'queries', 'viewer/server', 'cli'])) {
    if (['.ts', '.mjs', '.md'].includes(extname(file))) continue;
    mkdirSync(dirname(join(into, file)), { recursive: true });
    cpSync(join(root, file), join(into, file));
  }
  chmodSync(join(into, 'cli/main.js'), 0o755);
}

function buildApp(into) {
  if (!existsSync(join(root, 'viewer/app/index.html')))
    return say('policygraph: viewer/app has no index.html; no viewer is built');
  mustRun(
    process.execPath,
    [
      tool('vite/bin/vite.js'),
      'build',
      'viewer/app',
      '--outDir',
      join(into, 'app'),
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ],
    'the viewer build',
  );
}

/** The parts lie in one folder; what a rebuild does not make again is taken over from the old build. */
function takeOver(part, into) {
  for (const name of readdirSync(dist)) {
    if ((name === 'app' || name === '.app-stamp') === (part.name === 'app'))
      cpSync(join(dist, name), join(into, name), { recursive: true });
  }
}

function build(force) {
  const parts = PARTS.map((part) => {
    const stamp = stampOf(part);
    return { part, stamp, stale: force || readIfThere(stampFile(part, dist)) !== stamp };
  });
  if (parts.every(({ stale }) => !stale)) return;
  const into = join(root, '.cache', `build-${process.pid}`);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  try {
    for (const { part, stamp, stale } of parts) {
      if (!stale) {
        takeOver(part, into);
        continue;
      }
      say(`policygraph: ${part.says} …`);
      part.build(into);
      writeFileSync(stampFile(part, into), stamp);
    }
    const old = `${into}-old`;
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(into, dist);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

/**
 * @param {{force?: boolean}} [options] `force` builds even when nothing changed.
 * @throws Error whose message says what failed; npm's and the compiler's own words went to stderr.
 */
export function prepare({ force = false } = {}) {
  install(false);
  build(force);
}

/** Runs `work` and ends the process with its exit code, or with 4 and one line when it fails. */
export async function orExplain(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    say(`policygraph: ${error.message}.`);
    process.exitCode = 4;
  }
}

if (process.argv[1] !== undefined && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  await orExplain(() => prepare({ force: process.argv.includes('--force') }));
}
