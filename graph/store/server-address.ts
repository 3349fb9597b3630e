/**
 * Where is the server that holds this store? A file beside the store says so while it runs: `NAME.server.json`, readable by its owner only.
 *
 * A server that was killed leaves the file behind, so it is believed only when the server answers.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface ServerAddress {
  /** Without a path: http://127.0.0.1:4177 */
  readonly url: string;
  readonly token: string;
  readonly pid: number;
}

const fileOf = (location: string): string => `${resolve(location)}.server.json`;

/**
 * Tells other commands that this process serves the store at `url`.
 * @param location a path; nothing has to be told of an address such as neo4j://
 * @returns the token that calls must carry, and how to take the notice away
 */
export function announceServer(location: string, url: string): { readonly token: string; withdraw(): void } {
  const token = randomBytes(32).toString('hex');
  if (location.includes('://')) return { token, withdraw: () => undefined };
  const file = fileOf(location);
  const address: ServerAddress = { url, token, pid: process.pid };
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(address), { mode: 0o600, flag: 'wx' });
  return { token, withdraw: () => rmSync(file, { force: true }) };
}

/** @returns null when no server has announced itself, or what is there cannot be read as a notice */
export function announcedServer(location: string): ServerAddress | null {
  try {
    const { url, token, pid } = JSON.parse(readFileSync(fileOf(location), 'utf8')) as Partial<ServerAddress>;
    return url && token && pid ? { url, token, pid } : null;
  } catch {
    return null;
  }
}
