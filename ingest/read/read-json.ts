/**
 * JSON (one record, or a list) and JSON lines: texts with their title, date and publisher under the names that exports use.
 *
 * Each record is a document of its own, named `file.jsonl#3` after its line, or its place in the list from 1.
 */
import { type Issue, PolicygraphError } from '../../graph/errors.js';
import type { RawText } from '../document.js';
import { decodeText } from './decode.js';
import { type Reader, rawText, toIssue, withHeader, withIssues } from './reader.js';

/** Field of a record to the names it goes by, the most telling first. */
const NAMES = {
  text: ['text', 'content', 'body', 'article', '正文', '内容', '全文'],
  title: ['title', 'headline', '标题', '题目'],
  date: ['date', 'time', 'published', 'publishedAt', 'pubDate', 'publish_time', '日期', '时间', '发布时间'],
  publisher: ['publisher', 'source', 'media', 'site', '来源', '媒体', '发布机构'],
} as const;
/** Keys under which exports wrap their list of records. */
const LISTS = ['data', 'documents', 'items', 'records', 'results', 'rows'];

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function field(record: Fields, name: keyof typeof NAMES): string {
  const value = NAMES[name].map((key) => record[key]).find((one) => typeof one === 'string' || typeof one === 'number');
  return value === undefined ? '' : String(value).trim();
}

function readRecord(source: string, record: unknown): RawText {
  if (typeof record === 'string') return rawText(source, record, record);
  const text = isFields(record) ? field(record, 'text') : '';
  if (!isFields(record) || text === '')
    throw new PolicygraphError(
      'no-text',
      `${source}: a record without text`,
      `Give each record a field ${NAMES.text.slice(0, 2).join(' or ')}.`,
    );
  const [title, date, publisher] = (['title', 'date', 'publisher'] as const).map((name) => field(record, name));
  const whole = withHeader({ title, date, publisher }, text);
  return rawText(source, whole, whole);
}

function parse(source: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new PolicygraphError(
      'unreadable',
      `${source}: not valid JSON: ${(cause as Error).message}`,
      'Mend it, or save the text as txt.',
      { cause },
    );
  }
}

/** Reads each record; what is wrong with one is an issue and does not stop the others. */
function readRecords(source: string, records: readonly (readonly [at: string, read: () => RawText])[]): RawText[] {
  const issues: Issue[] = [];
  const texts: RawText[] = [];
  for (const [at, read] of records) {
    try {
      texts.push(read());
    } catch (error) {
      if (!(error instanceof PolicygraphError)) throw error;
      issues.push(toIssue(at, error));
    }
  }
  if (texts.length === 0 && issues.length === 0)
    throw new PolicygraphError('no-text', `${source}: holds no records`, 'Leave it out, or fill it.');
  return withIssues(texts, issues);
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isFields(value) || field(value, 'text') !== '') return undefined;
  return LISTS.map((key) => value[key]).find((list): list is unknown[] => Array.isArray(list));
}

export const jsonReader = {
  id: 'json',
  extensions: ['json'],
  read: async (source, bytes) => {
    const value = parse(source, decodeText(source, bytes).replace(/^\uFEFF/, ''));
    const list = listOf(value);
    if (!list) return [readRecord(source, value)];
    return readRecords(
      source,
      list.map((record, i) => [`${source}#${i + 1}`, () => readRecord(`${source}#${i + 1}`, record)] as const),
    );
  },
} satisfies Reader;

export const jsonLinesReader = {
  id: 'json-lines',
  extensions: ['jsonl', 'ndjson'],
  read: async (source, bytes) => {
    const lines = decodeText(source, bytes)
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
    return readRecords(
      source,
      lines
        .map((line, i) => ({ line, at: `${source}#${i + 1}` }))
        .filter(({ line }) => line.trim() !== '')
        .map(({ line, at }) => [at, () => readRecord(at, parse(at, line))] as const),
    );
  },
} satisfies Reader;
