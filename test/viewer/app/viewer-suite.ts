/**
 * What the tests of one file share: a server on some batches, a browser, and pages that are checked and closed after every test.
 *
 * To be called inside `describe`. No page may have complained, and the server may have had no fault, unless the test says that it is meant.
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { GraphBatch } from '../../../graph/batch.js';
import { openBrowser, type Served, serveGraph, type Visit, type VisitOptions, visit } from './open-viewer.js';

export interface ViewerSuite {
  readonly served: Served;
  /** A page at what follows the server's address. */
  readonly open: (hash?: string, options?: VisitOptions) => Promise<Visit>;
  /** What the pages have complained of so far, such as a refusal that is the point of the test. */
  readonly complaintsAreMeant: () => void;
}

export function viewerSuite(batches: readonly GraphBatch[]): ViewerSuite {
  let served: Served | null = null;
  let browser: Browser | null = null;
  const visits: Visit[] = [];
  const begun = (): { served: Served; browser: Browser } => {
    if (!served || !browser) throw new Error('the suite has not begun: use it inside a test');
    return { served, browser };
  };

  beforeAll(async () => {
    served = await serveGraph(batches);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(async () => {
    await Promise.all(visits.map(({ context }) => context.close()));
    const complaints = visits.splice(0).flatMap((one) => one.complaints);
    expect(complaints).toEqual([]);
    expect(served?.faults).toEqual([]);
  });

  return {
    get served() {
      return begun().served;
    },
    open: async (hash = '', options = {}) => {
      const now = await visit(begun().browser, `${begun().served.url}/${hash}`, options);
      visits.push(now);
      return now;
    },
    complaintsAreMeant: () => {
      for (const { complaints } of visits) complaints.splice(0);
    },
  };
}
