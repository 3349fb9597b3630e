/**
 * How the page talks to its server: one function per route, typed by the server's own schema.
 *
 * A request that never reached the server raises `ServerGone`; one that the server refused raises `Refused` with the
 * server's words. Both are shown, never dropped.
 */
import type {
  ApiQueryResult,
  Comparison,
  CompletionList,
  CypherRequest,
  DocumentPage,
  DocumentView,
  EntityCard,
  EvidencePage,
  ExportRequest,
  FormatList,
  Graph,
  Info,
  JobView,
  PathsView,
  Problem,
  QueryList,
  QuestionPage,
  SchemaView,
  SearchIndex,
  SentencePage,
} from '../../server/api-types.js';

export class ServerGone extends Error {
  override readonly name = 'ServerGone';
}

export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }
}

const BASE = '/api/v1';
const id = encodeURIComponent;

/** Turned on by the store: hears after every request whether the server answered. */
export const contact: { heard: (alive: boolean) => void } = { heard: () => {} };

const ask = async <T>(path: string, init?: RequestInit): Promise<T> => (await (await reach(path, init)).json()) as T;

async function reach(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(BASE + path, init);
  } catch (cause) {
    if (init?.signal?.aborted) throw cause;
    contact.heard(false);
    throw new ServerGone(path, { cause });
  }
  contact.heard(true);
  if (!response.ok) throw new Refused(await readProblem(response));
  return response;
}

async function readProblem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const { status, statusText } = response;
  return { type: '', title: statusText, status, detail: `${status} ${statusText}`, code: '', hint: '', ...body };
}

const query = (values: Record<string, string | number | undefined>): string => {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
};

const post = (body: unknown, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
  ...(signal ? { signal } : {}),
});

export const api = {
  info: () => ask<Info>('/info'),
  schema: () => ask<SchemaView>('/schema'),
  graph: (limit: number) => ask<Graph>(`/graph${query({ limit })}`),
  neighbours: (entity: string, limit: number) => ask<Graph>(`/neighbours/${id(entity)}${query({ limit })}`),
  paths: (from: string, to: string, maxLength: number) =>
    ask<PathsView>(`/paths${query({ from, to, maxLength, limit: 3 })}`),
  searchIndex: () => ask<SearchIndex>('/search-index'),
  searchSentences: (q: string, limit: number, signal?: AbortSignal) =>
    ask<SentencePage>(`/search${query({ q, limit })}`, signal ? { signal } : undefined),
  entity: (entity: string) => ask<EntityCard>(`/entities/${id(entity)}`),
  sentences: (entity: string, offset: number, limit: number) =>
    ask<SentencePage>(`/entities/${id(entity)}/sentences${query({ offset, limit })}`),
  evidence: (relation: string, offset = 0, limit = 50) =>
    ask<EvidencePage>(`/relations/${id(relation)}/evidence${query({ offset, limit })}`),
  documents: () => ask<DocumentPage>(`/documents${query({ limit: 1000 })}`),
  document: (document: string) => ask<DocumentView>(`/documents/${id(document)}`),
  removeDocument: async (document: string) => {
    const response = await fetch(`${BASE}/documents/${id(document)}`, { method: 'DELETE' });
    if (!response.ok) throw new Refused(await readProblem(response));
  },
  questions: () => ask<QuestionPage>(`/questions${query({ limit: 500 })}`),
  queries: () => ask<QueryList>('/queries'),
  runQuery: (name: string, parameters: Record<string, unknown>, signal?: AbortSignal) =>
    ask<ApiQueryResult>(`/queries/${id(name)}`, post({ parameters }, signal)),
  cypher: (request: CypherRequest, signal?: AbortSignal) => ask<ApiQueryResult>('/cypher', post(request, signal)),
  completions: (of: string, q: string) => ask<CompletionList>(`/completions${query({ of, q, limit: 50 })}`),
  compare: (before: string, after: string) => ask<Comparison>(`/compare${query({ before, after })}`),
  formats: () => ask<FormatList>('/formats'),
  ingest: (documents: readonly { name: string; text: string }[]) => ask<JobView>('/ingest', post({ documents })),
  ingestFiles: (files: readonly File[]) => {
    const body = new FormData();
    for (const file of files) body.append('files', file, file.name);
    return ask<JobView>('/ingest', { method: 'POST', body });
  },
  job: (job: string) => ask<JobView>(`/jobs/${id(job)}`),
  jobEvents: (job: string) => `${BASE}/jobs/${id(job)}`,
  exportFile: (request: ExportRequest, signal?: AbortSignal) => reach('/export', post(request, signal)),
};
