/**
 * Takes out of an Office file what differs from one writing to the next, so that the same report gives the same bytes: the time, and
 * numbers that the library counts up as long as the process lives.
 */
import { unzipSync, zipSync } from 'fflate';

/** Before anybody had reports; 1980 is where the dates of ZIP archives begin. */
const ALWAYS = '1980-01-01T00:00:00Z';
/** The contents list no page until Word has counted them: dots that lead to nothing are left out so long. */
const UNCOUNTED =
  /<w:r><w:tab\/><\/w:r><w:r><w:fldChar [^>]*"begin"[^>]*\/><w:instrText[^>]*>PAGEREF [^<]*<\/w:instrText><w:fldChar [^>]*"separate"[^>]*\/><w:fldChar [^>]*"end"[^>]*\/><\/w:r>/g;
/** What each pattern finds is numbered anew in order of appearance. */
const COUNTED = [/(_Toc)(\d+)/g, /(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)/g, /(<wp:docPr id=")(\d+)/g];

const decoder = new TextDecoder();

const SETTLED: Readonly<Record<string, (xml: string) => string>> = {
  'docProps/core.xml': (xml) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${ALWAYS}`),
  'word/document.xml': (xml) => COUNTED.reduce(renumber, xml.replace(UNCOUNTED, '')),
};

export function settle(archive: Uint8Array): Uint8Array {
  const entries = unzipSync(archive);
  for (const [name, change] of Object.entries(SETTLED))
    entries[name] = Buffer.from(change(decoder.decode(entries[name])));
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 });
}

function renumber(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return xml.replace(pattern, (_, before: string, old: string) => {
    const number = numbers.get(old) ?? numbers.size + 1;
    numbers.set(old, number);
    return before + number;
  });
}
