/** Bringing texts over HTTP: they are read by a job that can be asked about and followed, and what was wrong with them is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph, JobView } from '../../../viewer/server/api-types.js';
import { type Fixture, openFixture } from './fixture-server.js';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture([]);
});
afterAll(() => fixture.close());

const samples = new URL('../../../samples/', import.meta.url);
const [first = '', second = ''] = readdirSync(samples).filter((name) => name.endsWith('.txt'));
const textOf = (name: string): string => readFileSync(new URL(name, samples), 'utf8');

/** Every state of a job that its events tell, the last one being its end. */
async function follow(id: string): Promise<JobView[]> {
  const response = await fixture.ask(`/jobs/${id}`, { headers: { accept: 'text/event-stream' } });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  return (await response.text())
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)) as JobView);
}

test('a text sent as JSON is answered at once and read by a job, whose events end when it is done', async () => {
  const response = await fixture.post('/ingest', { documents: [{ name: first, text: textOf(first) }] });
  const job = (await response.json()) as JobView;
  expect([response.status, response.headers.get('location')]).toEqual([202, `/api/v1/jobs/${job.id}`]);
  const states = await follow(job.id);
  expect(states.at(-1)).toMatchObject({ status: 'done', filesDone: 1, issues: [], error: '' });
  expect(states.filter(({ status }) => status === 'done')).toHaveLength(1);
  const { documents } = await fixture.get<JobView>(`/jobs/${job.id}`);
  expect(documents).toHaveLength(1);
  expect((await fixture.get<Graph>('/graph')).documents.map(({ id }) => id)).toEqual(documents);
});

test('files sent as a form are read; those that cannot be are told, the others go on', async () => {
  const form = new FormData();
  form.append('files', new File([textOf(second)], second));
  form.append('files', new File([''], 'empty.txt'));
  form.append('files', new File([new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x00])], 'broken.txt'));
  const response = await fixture.ask('/ingest', { method: 'POST', body: form });
  const job = (await response.json()) as JobView;
  const end = (await follow(job.id)).at(-1);
  expect(end).toMatchObject({ status: 'done', error: '' });
  expect(end?.issues.map(({ file }) => file)).toEqual(['empty.txt', 'broken.txt']);
  expect(end?.issues.every(({ message, hint }) => message !== '' && hint !== '')).toBe(true);
  expect((await fixture.get<Graph>('/graph')).documents).toHaveLength(2);
});

test('the name of an upload is a name and no path', async () => {
  const form = new FormData();
  form.append('files', new File(['全市实施“四千行动”，推进城乡融合发展。'], '../../../etc/passwd.txt'));
  const job = (await (await fixture.ask('/ingest', { method: 'POST', body: form })).json()) as JobView;
  await follow(job.id);
  const { items } = await fixture.get<{ items: { source: string }[] }>('/documents');
  expect(items.map(({ source }) => source).filter((source) => source.includes('..'))).toEqual([]);
});

test.each([
  [{ documents: [] }, 400],
  [{ documents: [{ name: '', text: 'x' }] }, 400],
  [{ documents: [{ name: 'a.txt' }] }, 400],
  [{}, 400],
])('%j is refused with %i', async (body, status) => {
  expect((await fixture.post('/ingest', body)).status).toBe(status);
});

test('a form without files is refused in words', async () => {
  const form = new FormData();
  form.append('other', 'x');
  const response = await fixture.ask('/ingest', { method: 'POST', body: form });
  expect([response.status, ((await response.json()) as { hint: string }).hint]).toEqual([
    400,
    expect.stringContaining('files'),
  ]);
});

test('an unknown job is not found, and nothing above was a fault', async () => {
  expect((await fixture.ask('/jobs/none')).status).toBe(404);
  expect(fixture.faults).toEqual([]);
});
