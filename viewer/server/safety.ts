/**
 * Who may talk to the server, and what a page from it may do.
 *
 * A page on the web must not reach a server on the reader's own machine, neither directly (Origin, Sec-Fetch-Site) nor under a name
 * that its owner points at 127.0.0.1 (DNS rebinding: Host). Listening elsewhere, where anybody may call, needs a token instead.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { refuse } from './problem.js';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

export const isLoopback = (host: string): boolean => LOOPBACK.test(host) || host === '::1';

/** No script but the page's own files. Styles may be inline: the editor makes its sheet at run time. */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    objectSrc: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // The server speaks plain HTTP on the reader's own machine; promising HTTPS would lock the address out.
  strictTransportSecurity: false,
});

/** @param loopback true when the server listens on this machine only */
export const sameSite =
  (loopback: boolean): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (loopback && !isLoopback(host))
      throw refuse(
        'not-allowed',
        `Host "${host.slice(0, 100)}" is not this machine`,
        'Open the address that serve printed.',
      );
    const origin = context.req.header('origin');
    if (origin !== undefined && !sameHost(origin, host))
      throw refuse(
        'not-allowed',
        `Origin "${origin.slice(0, 100)}" is another site`,
        'Only pages of this server may call it.',
      );
    const from = context.req.header('sec-fetch-site') ?? 'same-origin';
    const isVisit = context.req.header('sec-fetch-mode') === 'navigate' && context.req.method === 'GET';
    const isForeign = from === 'cross-site' || (from === 'same-site' && loopback);
    if (isForeign && (!isVisit || context.req.path.startsWith('/api/v1')))
      throw refuse('not-allowed', 'The request comes from another site', 'Open the address that serve printed.');
    await next();
  };

function sameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
/** Equal without telling by the time it takes how much of it was right. */
export const sameSecret = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret));

const bearer = (context: Context): string => (context.req.header('authorization') ?? '').replace(/^Bearer\s+/i, '');

/** Lets only bearers of the token pass. @param secret '' lets nobody pass */
export const needsBearer =
  (secret: string): MiddlewareHandler =>
  async (context, next) => {
    if (secret === '' || !sameSecret(bearer(context), secret))
      throw refuse('unauthorized', 'The token is missing or wrong', 'Send "Authorization: Bearer TOKEN".');
    await next();
  };

const COOKIE = 'policygraph-token';

/**
 * Asks people for the token too: `?token=` on a page is put into a cookie and taken out of the address.
 * @param token '' asks for none
 */
export const needsToken =
  (token: string): MiddlewareHandler =>
  async (context, next) => {
    if (token === '') return next();
    const asked = context.req.query('token');
    if (asked !== undefined && context.req.method === 'GET' && sameSecret(asked, token)) {
      setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      const address = new URL(context.req.url);
      address.searchParams.delete('token');
      return context.redirect(address.pathname + address.search, 302);
    }
    const given = bearer(context) || (getCookie(context, COOKIE) ?? '');
    if (!sameSecret(given, token))
      throw refuse(
        'unauthorized',
        'The token is missing or wrong',
        'Open the address with ?token=TOKEN, or send "Authorization: Bearer TOKEN".',
      );
    await next();
  };
