/**
 * PDF files, by pdf.js: the only file that knows it. Gives lines; repair joins them to paragraphs, as with any wrapped text.
 *
 * Running heads are dropped when they repeat on most pages. Scanned pages hold pictures and no text: that is an error, not an
 * empty document.
 */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { PolicygraphError } from '../../graph/errors.js';
import { LIMITS } from './limits.js';
import { type PdfItem, pageLines, withoutRunningHeads } from './pdf-lines.js';
import { type Reader, rawText } from './reader.js';

export const pdfReader = {
  id: 'pdf',
  extensions: ['pdf'],
  magic: /^%PDF-/,
  read: async (source, bytes) => {
    const pages = await readPages(source, bytes);
    const text = withoutRunningHeads(pages)
      .map((lines) => lines.join('\n'))
      .join('\n');
    if (text.trim() !== '') return [rawText(source, bytes, text)];
    throw new PolicygraphError(
      'no-text',
      `${source}: holds no text, perhaps scanned pages`,
      'Run it through character recognition first.',
    );
  },
} satisfies Reader;

async function readPages(source: string, bytes: Uint8Array): Promise<string[][]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // pdf.js takes the buffer over, so it gets a copy.
    data: new Uint8Array(bytes),
    cMapUrl: join(home, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > LIMITS.maxPdfPages) throw tooLong(source, document.numPages);
    const pages: string[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(pageLines(items.filter((item): item is (typeof items)[number] & PdfItem => 'str' in item)));
    }
    return pages;
  } catch (cause) {
    if (cause instanceof PolicygraphError) throw cause;
    throw new PolicygraphError(
      'unreadable',
      `${source}: not a readable PDF file (${(cause as Error).message})`,
      'Open it, and save or print it again as PDF without a password.',
      { cause },
    );
  } finally {
    await task.destroy();
  }
}

const tooLong = (source: string, pages: number) =>
  new PolicygraphError(
    'too-large',
    `${source}: ${pages} pages, and at most ${LIMITS.maxPdfPages} are read`,
    'Split it into several files.',
  );
