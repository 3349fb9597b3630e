/** Docker cannot be run everywhere this suite runs; what can be compared with the code is. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../cli/settings.js';
import { STORES } from '../graph/store/index.js';
import { NEO4J_VERSIONS } from './neo4j/versions.js';

const read = (name: string): string => readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');

interface Service {
  readonly image?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}
const compose = parse(read('docker-compose.yml')) as {
  readonly services: Readonly<Record<'neo4j' | 'app', Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const dockerfile = read('Dockerfile');
const { neo4j, app } = compose.services;

it('Neo4j is the version that the suite runs on first', () => {
  expect(neo4j.image).toBe(`neo4j:${NEO4J_VERSIONS[0]?.version}-community`);
});

it('the app reads only settings that there are, and its store is one that an engine serves', () => {
  expect(Object.keys(app.environment).filter((name) => !(name in SETTINGS))).toEqual([]);
  expect(STORES.find(({ accepts }) => accepts(app.environment.POLICYGRAPH_STORE ?? ''))?.id).toBe('neo4j');
  expect(app.depends_on?.neo4j?.condition).toBe('service_healthy');
});

it('secrets come from the environment, and are asked for when missing', () => {
  for (const [service, name, variable] of [
    [neo4j, 'NEO4J_AUTH', 'NEO4J_PASSWORD'],
    [app, 'NEO4J_PASSWORD', 'NEO4J_PASSWORD'],
    [app, 'POLICYGRAPH_TOKEN', 'POLICYGRAPH_TOKEN'],
  ] as const)
    expect(service.environment[name]).toMatch(new RegExp(`\\$\\{${variable}:\\?[^}]+\\}$`));
});

it('both are watched, keep their data, and listen on this machine only', () => {
  for (const service of [neo4j, app]) {
    expect(service.healthcheck.test.length).toBeGreaterThan(1);
    for (const port of service.ports) expect(port).toMatch(/^127\.0\.0\.1:(\d+):\1$/);
    for (const volume of service.volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
  }
});

it('the image runs on a Node that the package asks for, and copies what is there', () => {
  const images = [...dockerfile.matchAll(/^FROM node:(\d+\.\d+)/gm)].map(([, version]) => version);
  expect(images).toHaveLength(2);
  for (const version of images) expect(Number(version)).toBeGreaterThanOrEqual(20.19);
  const [, first = ''] = /^COPY ([^-].*) \.\/$/m.exec(dockerfile) ?? [];
  for (const name of first.split(' '))
    expect(existsSync(fileURLToPath(new URL(`../${name}`, import.meta.url)))).toBe(true);
  expect(dockerfile).toContain('USER node');
  expect(read('.dockerignore').split('\n')).toContain('node_modules');
});
