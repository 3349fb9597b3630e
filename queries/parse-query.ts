/**
 * Reads one `.cypher` file into a checked `NamedQuery`; every complaint names file and line.
 *
 * The header is the run of `//` lines at the top, one `key: value` each:
 *
 *     // title: 中文 | English
 *     // meaning: 中文 | English
 *     // group: initiatives
 *     // parameter: name string = "default" from entity:Initiative: 中文 | English      (no `=` means that it must be given)
 *     // columns: a, b, c
 */
import { basename } from 'node:path';
import { PolicygraphError } from '../graph/errors.js';
import { COMPLETIONS } from './completion.js';
import {
  type Bilingual,
  type NamedQuery,
  PARAMETER_TYPES,
  type ParameterType,
  type ParameterValue,
  QUERY_GROUPS,
  type QueryGroup,
  type QueryParameter,
} from './named-query.js';
import { isOfType } from './parameters.js';

const PARAMETER = /^(\w+)\s+(\w+)(?:\s*=\s*("[^"]*"|[-\w.]+))?(?:\s+from\s+([\w:-]+))?\s*:\s+(.+)$/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

interface HeaderLine {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/**
 * @param file path, for messages and the id
 * @throws PolicygraphError bad-query-file
 */
export function parseQuery(file: string, content: string): NamedQuery {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = readHeader(file, lines);
  const cypher = lines.slice(header.length).join('\n').trim();
  const complain = (line: number, what: string, hint: string) => fail(file, line, what, hint);
  const one = (key: string): HeaderLine => {
    const found = header.filter((line) => line.key === key);
    const [first, second] = found;
    if (!first) throw complain(1, `the header has no "${key}"`, `Add a line "// ${key}: …" at the top.`);
    if (second) throw complain(second.line, `the header has a second "${key}"`, 'Keep one of the two.');
    return first;
  };

  const id = basename(file, '.cypher');
  if (!ID.test(id)) throw complain(1, `"${id}" cannot be a name`, 'Name the file in small letters and hyphens.');
  const group = one('group');
  if (!(group.value in QUERY_GROUPS))
    throw complain(group.line, `unknown group "${group.value}"`, `Use one of ${Object.keys(QUERY_GROUPS).join(', ')}.`);
  const parameters = header.filter((line) => line.key === 'parameter').map((line) => readParameter(file, line));
  checkParameters(file, header.length + 1, cypher, parameters);
  const columns = one('columns').value.split(/\s*,\s*/);
  if (cypher === '') throw complain(header.length + 1, 'there is no question', 'Put the Cypher below the header.');
  if (!/\bORDER\s+BY\b/i.test(cypher))
    throw complain(header.length + 1, 'the answer has no order', 'End with ORDER BY, so that rows always come alike.');
  return {
    id,
    file,
    title: readBilingual(file, one('title')),
    meaning: readBilingual(file, one('meaning')),
    group: group.value as QueryGroup,
    parameters,
    columns,
    cypher,
  };
}

function readHeader(file: string, lines: readonly string[]): HeaderLine[] {
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines.slice(0, end < 0 ? lines.length : end).map((text, index) => {
    const match = /^\/\/\s*(title|meaning|group|parameter|columns):\s*(.+?)\s*$/.exec(text);
    if (match) return { key: match[1]!, value: match[2]!, line: index + 1 };
    throw fail(file, index + 1, `not a header line: "${text}"`, 'Use title, meaning, group, parameter or columns.');
  });
}

function readBilingual(file: string, { value, line, key }: HeaderLine): Bilingual {
  const [zh, en, ...more] = value.split(/\s+\|\s+/);
  if (zh && en && more.length === 0) return { zh, en };
  throw fail(file, line, `"${key}" needs Chinese and English`, 'Write them with " | " between: 中文 | English.');
}

function readParameter(file: string, header: HeaderLine): QueryParameter {
  const match = PARAMETER.exec(header.value);
  if (!match)
    throw fail(file, header.line, 'not a parameter', 'Write: name type = default from completion: 中文 | English.');
  const [, name = '', type = '', written, completes, description = ''] = match;
  if (!PARAMETER_TYPES.includes(type as ParameterType))
    throw fail(file, header.line, `unknown type "${type}"`, `Use one of ${PARAMETER_TYPES.join(', ')}.`);
  if (completes && !(completes in COMPLETIONS))
    throw fail(
      file,
      header.line,
      `unknown completion "${completes}"`,
      `Use one of ${Object.keys(COMPLETIONS).join(', ')}.`,
    );
  const base = { name, type: type as ParameterType, ...(completes && { completes }) };
  const parameter = { ...base, description: readBilingual(file, { ...header, value: description }) };
  if (written === undefined) return parameter;
  const value = readDefault(written);
  if (value === undefined || !isOfType(parameter.type, value))
    throw fail(file, header.line, `the default ${written} is not a ${type}`, 'Write it as JSON: "text", 5, true.');
  return { ...parameter, default: value };
}

function readDefault(written: string): ParameterValue | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return ['string', 'number', 'boolean'].includes(typeof value) ? (value as ParameterValue) : undefined;
  } catch {
    return undefined;
  }
}

function checkParameters(file: string, line: number, cypher: string, parameters: readonly QueryParameter[]): void {
  const used = new Set([...cypher.matchAll(/\$(\w+)/g)].map((match) => match[1]!));
  const declared = new Set(parameters.map(({ name }) => name));
  for (const name of used)
    if (!declared.has(name))
      throw fail(file, line, `$${name} is used but not declared`, 'Add a "// parameter:" line for it.');
  for (const name of declared)
    if (!used.has(name)) throw fail(file, line, `parameter "${name}" is declared but not used`, 'Take its line out.');
  if (declared.size < parameters.length) throw fail(file, line, 'a parameter is declared twice', 'Keep one of them.');
}

const fail = (file: string, line: number, what: string, hint: string) =>
  new PolicygraphError('bad-query-file', `${file}:${line}: ${what}`, hint);
