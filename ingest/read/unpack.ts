/**
 * Unpacks zip archives with bounds: fflate, and the only file that knows it.
 *
 * What counts is what really comes out, not the sizes that the archive claims, because a bomb lies about them. Nothing is written to
 * disk; names are checked all the same, because they become the names of documents.
 */
import { PolicygraphError } from '../../graph/errors.js';
import { LIMITS, megabytes } from './limits.js';

export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * @param wanted which members to keep; the others are unpacked and counted, and dropped
 * @returns in the order of the archive
 * @throws PolicygraphError unreadable for a broken archive, too-large beyond the limits
 */
export async function unpack(source: string, bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Member[]> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const members: { name: string; chunks: Uint8Array[] }[] = [];
  let count = 0;
  let unpacked = 0;
  let ended = 0;
  const unzip = new Unzip((file) => {
    if (++count > LIMITS.maxMembers) throw tooLarge(source, `more than ${LIMITS.maxMembers} files`);
    const name = memberName(file.name);
    const chunks: Uint8Array[] = [];
    if (wanted(name)) members.push({ name, chunks });
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > LIMITS.maxUnpackedBytes)
        throw tooLarge(source, `more than ${megabytes(LIMITS.maxUnpackedBytes)} unpacked`);
      if (wanted(name)) chunks.push(chunk);
      if (final) ended++;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In pieces, so that a bomb is met before all of it has come out.
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (cause) {
    if (cause instanceof PolicygraphError) throw cause;
    throw broken(source, (cause as Error).message, cause);
  }
  if (count === 0 || ended < count) throw broken(source, 'it ends too early');
  return members.map(({ name, chunks }) => ({ name, bytes: Buffer.concat(chunks) }));
}

const PIECE = 1 << 16;

/** Chinese Windows writes names in GB18030 and does not say so; fflate gives such bytes as Latin-1. */
function memberName(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  const bytes = Buffer.from(name, 'latin1');
  const utf8 = new TextDecoder().decode(bytes);
  return utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : utf8;
}

const tooLarge = (source: string, what: string) =>
  new PolicygraphError('too-large', `${source}: ${what}`, 'Unpack it and name the texts themselves.');

const broken = (source: string, what: string, cause?: unknown) =>
  new PolicygraphError('unreadable', `${source}: a broken archive (${what})`, 'Pack it again, or unpack it first.', {
    cause,
  });
