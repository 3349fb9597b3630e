/**
 * Starts a real Neo4j without Docker: Maven brings the jars (once, into `.cache`), a dozen lines of Java start them.
 *
 * The server listens on 127.0.0.1 only and ends with the process that started it, even when that one is killed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { findJava, findMaven } from './find-java.js';
import type { Neo4jVersion } from './versions.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
export const CACHE = fileURLToPath(new URL('../../.cache/neo4j', import.meta.url));

export interface LocalNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Ends the server in order and waits until it is gone: some seconds. */
  stop(): Promise<void>;
  /** Ends it at once and deletes its data. */
  discard(): Promise<void>;
}

export interface StartOptions {
  /** Folder of the data; made when absent. */
  readonly home: string;
  readonly password: string;
  /** 0 for any free port. */
  readonly port: number;
}

/** Why this version cannot be started here, with the remedy; '' when it can. */
export function missingForNeo4j({ version, jdk }: Neo4jVersion): string {
  if (!findJava(jdk)) return `no JDK ${jdk} or newer found; install openjdk-${jdk}-jdk-headless or set JAVA_HOME`;
  if (!existsSync(join(CACHE, version)) && !findMaven()) return 'no Maven found, which fetches Neo4j; install maven';
  return '';
}

export async function startNeo4j(wanted: Neo4jVersion, options: StartOptions): Promise<LocalNeo4j> {
  const missing = missingForNeo4j(wanted);
  if (missing) throw new Error(`Neo4j ${wanted.version}: ${missing}`);
  const jars = await fetchJars(wanted.version);
  const port = options.port || (await freePort());
  writeSettings(options.home, port);
  const server = spawnServer(findJava(wanted.jdk) ?? '', jars, options.home);
  const uri = `bolt://127.0.0.1:${port}`;
  const stop = () => stopServer(server, 'in order');
  try {
    await started(server);
    await setPassword(uri, options.password);
  } catch (error) {
    await stop();
    throw error;
  }
  const discard = async () => {
    await stopServer(server, 'at once');
    rmSync(options.home, { recursive: true, force: true });
  };
  return { uri, username: 'neo4j', password: options.password, stop, discard };
}

/** Fetches beside and renames, so a half-fetched folder is never taken for a whole one. */
async function fetchJars(version: string): Promise<string> {
  const folder = join(CACHE, version);
  if (existsSync(folder)) return folder;
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${beside}`];
  await finished(
    spawn(findMaven() ?? 'mvn', ['-q', '-B', '-f', join(HERE, 'pom.xml'), `-Dneo4j.version=${version}`, ...goal], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  if (existsSync(folder)) rmSync(beside, { recursive: true });
  else renameSync(beside, folder);
  return folder;
}

const finished = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${child.spawnfile} ended with ${code}`))));
  });

const settings = (port: number): string => `server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=128m
db.memory.transaction.max=512m
db.transaction.monitor.check.interval=100ms
db.tx_log.rotation.retention_policy=1 files
`;

function writeSettings(home: string, port: number): void {
  mkdirSync(join(home, 'conf'), { recursive: true });
  writeFileSync(join(home, 'conf/neo4j.conf'), settings(port));
}

function spawnServer(java: string, jars: string, home: string): ChildProcess {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  return spawn(java, ['-Xmx1g', ...opened, '-cp', join(jars, '*'), join(HERE, 'Start.java'), home], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** The server says one line when it answers; what it says before it dies belongs into the error. */
function started(server: ChildProcess): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2000);
    });
    server.stdout?.on('data', (chunk) => {
      if (String(chunk).includes('started')) resolve();
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Neo4j ended with ${code} before it answered: ${said}`)));
  });
}

/** A new server has the password "neo4j" and does nothing until it is changed; an old one has ours. */
async function setPassword(uri: string, password: string): Promise<void> {
  if (await logsIn(uri, password)) return;
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'));
  try {
    await driver.executeQuery(
      "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
      { password },
      { database: 'system' },
    );
  } finally {
    await driver.close();
  }
}

async function logsIn(uri: string, password: string): Promise<boolean> {
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
  try {
    return await driver.verifyAuthentication({ database: 'system' });
  } finally {
    await driver.close();
  }
}

async function stopServer(server: ChildProcess, how: 'in order' | 'at once'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.stdin?.end();
  const timer = setTimeout(() => server.kill('SIGKILL'), how === 'at once' ? 0 : 20_000);
  await gone;
  clearTimeout(timer);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
