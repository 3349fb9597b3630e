/**
 * Prints a page as PDF by a browser of the machine: Chromium, Chrome or Edge, which set Chinese well and bring or find the fonts.
 *
 * No PDF library sets running Chinese text with footnotes and tables without a font of its own of some ten megabytes.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PolicygraphError } from '../../errors.js';

/** Looked for on the path, then where installers put them. */
const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const TIME_LIMIT_MS = 120_000;
/** At once: each takes two hundred megabytes and a processor. Further reports wait. */
const MOST_BROWSERS = 2;

const waiting: (() => void)[] = [];
let atWork = 0;

/** @throws PolicygraphError missing-part without a browser, output-unwritable when it fails */
export async function printPdf(html: string): Promise<Uint8Array> {
  if (atWork >= MOST_BROWSERS) await new Promise<void>((resolve) => waiting.push(resolve));
  atWork++;
  try {
    return await print(html);
  } finally {
    atWork--;
    waiting.shift()?.();
  }
}

async function print(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'policygraph-pdf-'));
  try {
    const [page, output] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    await writeFile(page, html);
    await runBrowser(flags(folder, output, pathToFileURL(page).href));
    return settle(await readFile(output));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first browser that is there does it. */
async function runBrowser(args: readonly string[]): Promise<void> {
  for (const program of PROGRAMS) {
    try {
      await promisify(execFile)(program, args, { timeout: TIME_LIMIT_MS });
      return;
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT') continue;
      throw new PolicygraphError(
        'output-unwritable',
        `pdf: ${program} failed (${message.split('\n')[0]})`,
        'Try again, or export docx or html.',
        { cause },
      );
    }
  }
  throw new PolicygraphError(
    'missing-part',
    'pdf: no browser was found to print the report',
    'Install Chromium, Chrome or Edge, or export docx or html.',
  );
}

/** Root may not run a sandbox; nothing but our own page is opened, and the page may load nothing. */
const flags = (profile: string, output: string, page: string): string[] => [
  '--headless',
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  `--user-data-dir=${join(profile, 'profile')}`,
  '--no-pdf-header-footer',
  `--print-to-pdf=${output}`,
  page,
];

/** Takes the time of printing out, in place: cross-references count bytes. */
function settle(pdf: Buffer): Buffer {
  const text = pdf
    .toString('latin1')
    .replace(
      /\/(CreationDate|ModDate) \(D:(\d{14})/g,
      (_, key, digits: string) => `/${key} (D:${'19800101000000'.slice(0, digits.length)}`,
    );
  return Buffer.from(text, 'latin1');
}
