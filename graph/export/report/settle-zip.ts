/** Takes the time of writing out of an Office file, so that the same report gives the same bytes. */
import { unzipSync, zipSync } from 'fflate';

const decoder = new TextDecoder();

/** Before anybody had reports; 1980 is where the dates of ZIP archives begin. */
const ALWAYS = '1980-01-01T00:00:00Z';

export function settle(archive: Uint8Array): Uint8Array {
  const entries = unzipSync(archive);
  for (const [name, bytes] of Object.entries(entries))
    if (name === 'docProps/core.xml')
      entries[name] = Buffer.from(
        decoder.decode(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${ALWAYS}`),
      );
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 });
}
