/** Who is let in, how much at once, and what a page from the server may do. */
import { describe, expect, test } from 'vitest';
import { type Fixture, ORIGIN, openFixture } from './fixture-server.js';

type Options = NonNullable<Parameters<typeof openFixture>[1]>;

/** A server for one test. */
async function using(options: Options, work: (fixture: Fixture) => Promise<void>): Promise<void> {
  const fixture = await openFixture([], options);
  try {
    await work(fixture);
    expect(fixture.faults).toEqual([]);
  } finally {
    await fixture.close();
  }
}

describe('on this machine only', () => {
  test.each([
    [{}, 200, 'a program here'],
    [{ host: 'localhost:8618' }, 200, 'the name of this machine'],
    [{ host: '[::1]:8618' }, 200, 'its IPv6 address'],
    [{ host: 'evil.example' }, 403, 'a name that somebody points at 127.0.0.1'],
    [{ host: '127.0.0.1.evil.example' }, 403, 'a name that begins like the address'],
    [{ origin: ORIGIN }, 200, 'a page of this server'],
    [{ origin: 'http://127.0.0.1:9999' }, 403, 'a page of another server here'],
    [{ origin: 'https://evil.example' }, 403, 'a page on the web'],
    [{ origin: 'null' }, 403, 'a sandboxed page'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403, 'an image of another page'],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 403, 'a form of another page'],
  ])('%j is answered with %i: %s', async (headers, status, _who) => {
    await using({}, async ({ ask }) => {
      const response = await ask('/info', { headers });
      expect(response.status).toBe(status);
      if (status === 403)
        expect(await response.json()).toMatchObject({ code: 'not-allowed', hint: expect.stringMatching(/./) });
    });
  });

  test('a page may run no script but the server’s own, and be framed by nobody', async () => {
    await using({}, async ({ ask }) => {
      const policy = (await ask(`${ORIGIN}/api`)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    });
  });
});

describe('elsewhere', () => {
  const open: Options = { loopback: false, token: 'a long secret' };

  test.each([
    [{}, 401],
    [{ authorization: 'Bearer a long secret' }, 200],
    [{ authorization: 'Bearer a long secre' }, 401],
    [{ cookie: 'policygraph-token=a%20long%20secret' }, 200],
    [{ cookie: 'policygraph-token=wrong' }, 401],
  ])('%j is answered with %i', async (headers, status) => {
    await using(open, async ({ ask }) => {
      expect((await ask('/info', { headers: { host: 'graph.example', ...headers } })).status).toBe(status);
    });
  });

  test('the token in an address becomes a cookie and leaves the address', async () => {
    await using(open, async ({ ask }) => {
      const response = await ask(`${ORIGIN}/?token=a+long+secret&view=1`);
      expect([response.status, response.headers.get('location')]).toEqual([302, '/?view=1']);
      expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
      expect((await ask(`${ORIGIN}/?token=wrong`)).status).toBe(401);
    });
  });
});

describe('how much', () => {
  test('a burst passes, a flood is told to wait', async () => {
    await using({ rate: { perSecond: 1, burst: 3 } }, async ({ ask }) => {
      const statuses = await Promise.all(Array.from({ length: 5 }, async () => (await ask('/info')).status));
      expect(statuses).toEqual([200, 200, 200, 429, 429]);
      expect((await ask('/info')).headers.get('retry-after')).toBe('1');
    });
  });

  test.each([
    ['/cypher', 1_100_000],
    ['/ingest', 3_000_000],
  ])('a body that is too large for %s is refused before it is read', async (path, bytes) => {
    await using({ maxUploadBytes: 2_000_000 }, async ({ post }) => {
      const response = await post(path, { cypher: 'x'.repeat(bytes) });
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'too-large']);
    });
  });

  test.each([
    ['{', 400],
    ['[]', 400],
    ['"text"', 400],
    ['', 400],
  ])('a body that is %j is a clear refusal', async (body, status) => {
    await using({}, async ({ ask }) => {
      const response = await ask('/cypher', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        status,
        'application/problem+json; charset=utf-8',
      ]);
    });
  });

  test('a writing request that a form could send is not taken', async () => {
    await using({}, async ({ ask }) => {
      const response = await ask('/ingest', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' });
      expect(response.status).toBe(400);
    });
  });
});

describe('what a caller already has', () => {
  test('is not sent again until the graph changes', async () => {
    const fixture = await openFixture();
    try {
      const first = await fixture.ask('/graph');
      const tag = first.headers.get('etag') ?? '';
      const again = await fixture.ask('/graph', { headers: { 'if-none-match': tag } });
      expect([tag.length > 0, again.status, await again.text()]).toEqual([true, 304, '']);
      const [document] = await fixture.store.documents();
      await fixture.ask(`/documents/${document?.id}`, { method: 'DELETE' });
      const after = await fixture.ask('/graph', { headers: { 'if-none-match': tag } });
      expect([after.status, after.headers.get('etag') === tag]).toEqual([200, false]);
    } finally {
      await fixture.close();
    }
  });

  test('comes compressed to who accepts that', async () => {
    await using({}, async ({ ask }) => {
      const response = await ask('/schema', { headers: { 'accept-encoding': 'gzip' } });
      expect(response.headers.get('content-encoding')).toBe('gzip');
    });
  });

  test('nothing is kept of a failure', async () => {
    await using({}, async ({ ask }) => {
      expect((await ask('/entities/nobody')).headers.get('etag')).toBeNull();
    });
  });
});

describe('the inner door', () => {
  const call = (token: string): RequestInit => ({
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{"args":[]}',
  });

  test('opens to the token beside the store and to nothing else', async () => {
    await using({ internalToken: () => 'inner', token: 'outer', loopback: false }, async ({ ask }) => {
      const statuses = [];
      for (const token of ['inner', 'outer', ''])
        statuses.push((await ask(`${ORIGIN}/internal/v1/documents`, call(token))).status);
      expect(statuses).toEqual([200, 401, 401]);
    });
  });

  test('is shut while there is no token, and knows only its own calls', async () => {
    await using({}, async ({ ask }) =>
      expect((await ask(`${ORIGIN}/internal/v1/documents`, call(''))).status).toBe(401),
    );
    await using({ internalToken: () => 'inner' }, async ({ ask }) => {
      for (const method of ['close', 'constructor', '__proto__'])
        expect((await ask(`${ORIGIN}/internal/v1/${method}`, call('inner'))).status).toBe(404);
    });
  });
});
