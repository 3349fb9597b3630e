/** What the Tab key proposes: commands, named questions and their parameters with values, and the words of the schema in Cypher. */
import type { AsyncCompleter } from 'node:readline';
import { ENTITY_KINDS, ENTITY_TYPES } from '../../graph/schema/entity-types.js';
import { RELATION_KINDS } from '../../graph/schema/relation-types.js';
import { TEXT_LABELS, TEXT_RELATIONS } from '../../graph/schema/text-types.js';
import type { NamedQuery } from '../../queries/catalogue.js';
import { completionValues } from '../../queries/completion.js';
import { COMMANDS } from './commands.js';
import type { Shell } from './run-shell.js';

const CYPHER = [
  'MATCH',
  'OPTIONAL MATCH',
  'WHERE',
  'RETURN',
  'ORDER BY',
  'LIMIT',
  'WITH',
  'UNWIND',
  'DISTINCT',
  'CONTAINS',
  'count(',
  'collect(',
];
const LABELS = ['Entity', ...ENTITY_KINDS, ...Object.keys(TEXT_LABELS)];
const TYPES = [...RELATION_KINDS, ...Object.keys(TEXT_RELATIONS)];
const PROPERTIES = [
  ...new Set([
    ...[
      'name',
      'kind',
      'aliases',
      'mentions',
      'documents',
      'firstDate',
      'lastDate',
      'weight',
      'confidence',
      'rules',
      'evidence',
    ],
    ...Object.values(TEXT_LABELS).flat(),
    ...Object.values(ENTITY_TYPES).flatMap(({ attributes }) => attributes),
  ]),
].sort();

export const completerOf =
  (shell: Shell): AsyncCompleter =>
  (line, callback) => {
    propose(shell, line).then(
      ({ word, among }) =>
        callback(null, [among.filter((one) => one.toLowerCase().startsWith(word.toLowerCase())), word]),
      () => callback(null, [[], line]),
    );
  };

interface Proposal {
  /** What is being completed. */
  readonly word: string;
  readonly among: readonly string[];
}

async function propose(shell: Shell, line: string): Promise<Proposal> {
  const first = /^\s*(\S*)$/.exec(line)?.[1];
  if (first?.startsWith(':')) return { word: first, among: COMMANDS.map(({ names }) => `:${names[0]}`) };
  const query = shell.catalogue.find(({ id }) => new RegExp(`^\\s*${id}\\s`).test(line));
  if (query !== undefined) return parameterOf(shell, query, line);
  if (first !== undefined) return { word: first, among: [...shell.catalogue.map(({ id }) => id), ...CYPHER] };
  const word = /[\w.:]*$/.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - word.length);
  if (word.includes(':')) {
    const head = word.slice(0, word.lastIndexOf(':') + 1);
    return {
      word,
      among: (/\[\w*$/.test(before) || /\[\w*:/.test(before + word) ? TYPES : LABELS).map((name) => head + name),
    };
  }
  if (word.includes('.'))
    return { word, among: PROPERTIES.map((name) => word.slice(0, word.lastIndexOf('.') + 1) + name) };
  return { word, among: CYPHER };
}

async function parameterOf({ store }: Shell, { parameters }: NamedQuery, line: string): Promise<Proposal> {
  const word = /\S*$/.exec(line)?.[0] ?? '';
  const at = word.indexOf('=');
  if (at < 0) return { word, among: parameters.map(({ name }) => `${name}=`) };
  const name = word.slice(0, at);
  const completes = parameters.find((parameter) => parameter.name === name)?.completes ?? '';
  const values = await completionValues(store, completes, 500);
  return { word, among: values.map((value) => `${name}=${/\s/.test(value) ? `"${value}"` : value}`) };
}
