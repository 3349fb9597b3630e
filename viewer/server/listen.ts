/** Puts a server behind a port of this machine, the first free one of those given, and takes it away again. */
import { createAdaptorServer } from '@hono/node-server';
import type { Server } from './app.js';
import { refuse } from './problem.js';

export interface Listening {
  /** Where to reach it: http://127.0.0.1:8618 */
  readonly url: string;
  readonly port: number;
  /** Lets running requests finish for a moment, then ends. */
  close(): Promise<void>;
}

/** Ids stand in paths, and names of ten thousand characters have been seen: nine bytes each when encoded, two to a relation. */
const MAX_HEADER_BYTES = 256 * 1024;

/** How long running requests may take when the server ends. */
const GRACE_MS = 2000;

/** @throws PolicygraphError port-in-use when none is free, usage when the address is not one of this machine */
export async function listen(server: Server, host: string, ports: readonly number[]): Promise<Listening> {
  const node = createAdaptorServer({
    fetch: server.fetch,
    serverOptions: { maxHeaderSize: MAX_HEADER_BYTES },
  });
  for (const port of ports) if (await tryPort(port)) return listening(port);
  throw refuse(
    'port-in-use',
    `Port ${ports.length > 1 ? `${ports[0]} to ${ports.at(-1)}` : ports[0]} of ${host} is in use`,
    'Name another with --port, or 0 for any free one.',
  );

  function tryPort(port: number): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const failed = (cause: NodeJS.ErrnoException): void => {
        node.off('listening', succeeded);
        if (cause.code === 'EADDRINUSE') resolve(false);
        else
          reject(
            refuse('usage', `${host}:${port}: cannot listen there (${cause.code})`, 'Name another --host or --port.', {
              cause,
            }),
          );
      };
      const succeeded = (): void => {
        node.off('error', failed);
        resolve(true);
      };
      node.once('error', failed).once('listening', succeeded).listen(port, host);
    });
  }

  function listening(asked: number): Listening {
    const address = node.address();
    const port = typeof address === 'object' && address !== null ? address.port : asked;
    const close = (): Promise<void> =>
      new Promise((resolve) => {
        node.close(() => resolve());
        if ('closeIdleConnections' in node) node.closeIdleConnections();
        setTimeout(() => 'closeAllConnections' in node && node.closeAllConnections(), GRACE_MS).unref();
      });
    return { url: `http://${reachable(host)}:${port}`, port, close };
  }
}

/** Who listens everywhere is reached on this machine too. */
const reachable = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
