/// <reference lib="dom" />
/**
 * When does a page stand still? When nothing is asked of the server, no part is waited for, fonts are there, and for a while neither the
 * document, nor the address, nor the drawing has changed.
 *
 * Quiet is counted in ticks of the page's own clock, not in time: a page that is kept from working on a busy machine does not count as quiet.
 */
import type { Page, Request } from 'playwright-core';

const TICK_MS = 50;
/** The page writes the camera to its address 300 ms after the last movement, and the editor marks faults after a pause of the writer. */
const QUIET_TICKS = 10;
const WITHIN_MS = 60_000;

/** What the page itself keeps; read only here. */
interface Watch {
  quiet: number;
  /** Changes of the document alone. */
  changes: number;
}

const pending = new WeakMap<Page, Set<Request>>();

/** Begins the watch; must come before the page's first address. */
export async function watch(page: Page): Promise<void> {
  const open = new Set<Request>();
  pending.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  await page.addInitScript(keepWatch, TICK_MS);
}

/** Runs in the page. Every drawing of the canvas asks for a frame first. */
function keepWatch(tickMs: number): void {
  const seen: Watch = { quiet: 0, changes: 0 };
  Object.assign(window, { seen });
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    seen.quiet = 0;
    return ask(callback);
  };
  const observer = new MutationObserver(() => {
    seen.quiet = 0;
    seen.changes += 1;
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  let address = '';
  setInterval(() => {
    seen.quiet = address === location.href ? seen.quiet + 1 : 0;
    address = location.href;
  }, tickMs);
}

/** Runs in the page. @returns what keeps it from standing still; '' when it does */
function unrest(ticks: number): string {
  if (document.querySelector('[aria-busy="true"]')) return 'a part of it is waited for';
  if (document.fonts.status !== 'loaded') return 'fonts are loading';
  const gliding = document.getAnimations().filter(({ playState, effect }) => {
    const endless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    return playState === 'running' && !endless;
  });
  if (gliding.length > 0) return 'something glides';
  const { quiet } = (window as unknown as { seen: Watch }).seen;
  return quiet < ticks ? 'document, address or drawing change' : '';
}

/** @throws Error which says what did not come to rest */
export async function settled(page: Page): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  for (;;) {
    const asked = [...(pending.get(page) ?? [])].map((request) => request.url());
    const why = asked.length > 0 ? `no answer yet from ${asked.join(', ')}` : await page.evaluate(unrest, QUIET_TICKS);
    if (why === '') return;
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest: ${why}`);
    await page.waitForTimeout(TICK_MS);
  }
}

/** How often the document has changed since it was opened. */
export const changesOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { seen: Watch }).seen.changes);

/** Until what the last act of the pointer brought about is on the page. */
export const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
