/**
 * `npm run neo4j`: a local Neo4j for developing, until Ctrl-C. Another version: `npm run neo4j -- 2026.08.1`.
 *
 * Its data stay in `.cache`, so a graph is there again the next time.
 */
import { join } from 'node:path';
import { CACHE, startNeo4j } from './local-neo4j.js';
import { NEO4J_VERSIONS } from './versions.js';

const PORT = 7687;

async function main(asked: string | undefined): Promise<void> {
  const wanted = NEO4J_VERSIONS.find(({ version }) => version.startsWith(asked ?? ''));
  if (!wanted)
    throw new Error(`there is no version ${asked}: use ${NEO4J_VERSIONS.map((v) => v.version).join(' or ')}`);
  const password = process.env.NEO4J_PASSWORD || 'policygraph';
  console.error(`Starting Neo4j ${wanted.version} …`);
  const server = await startNeo4j(wanted, { home: join(CACHE, `home-${wanted.version}`), password, port: PORT });
  console.log(server.uri);
  console.error(`NEO4J_USERNAME=${server.username} NEO4J_PASSWORD=${password}; Ctrl-C ends it.`);
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.stop();
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(`npm run neo4j: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 4;
});
