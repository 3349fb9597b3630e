/// <reference lib="dom" />
/**
 * What does axe find on a page that stands still?
 *
 * axe walks through the document in many steps and fails on elements that are replaced meanwhile; what it says of a page that changed under
 * it is about no page that anybody sees. So it looks again, a few times at most.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { changesOf, settled } from './settled.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MOST_LOOKS = 5;

/** Each violation with the elements that have it. */
export async function violations(page: Page): Promise<readonly string[]> {
  let failure: unknown = 'it kept changing';
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await settled(page);
    const before = await changesOf(page);
    const found = await lookAt(page).catch((error: unknown) => {
      failure = error;
      return null;
    });
    if (found && (await changesOf(page)) === before) return found;
  }
  throw new Error(`axe could not look at ${page.url()}`, { cause: failure });
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function lookAt(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    const { violations: found } = await axe.run({ runOnly: tags });
    return found.map(({ id, help, nodes }) =>
      [
        id,
        help,
        ...nodes.slice(0, 4).map(({ html, failureSummary = '' }) => `${html.slice(0, 160)} ${failureSummary}`),
      ].join('\n'),
    );
  }, TAGS);
}
