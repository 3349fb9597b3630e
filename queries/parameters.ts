/**
 * Turns what was given for a question's parameters into typed values, or says which one is wrong.
 *
 * From a command line and an address everything arrives as text, so text that reads as the asked type is taken as that type.
 */
import { PolicygraphError } from '../graph/errors.js';
import type { NamedQuery, ParameterType, ParameterValue, QueryParameter } from './named-query.js';

const DATE = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/;

const CHECKS: Record<ParameterType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && DATE.test(value),
};

/** True when the value is of the type as it stands, without reading text. */
export const isOfType = (type: ParameterType, value: unknown): value is ParameterValue => CHECKS[type](value);

/**
 * Every declared parameter with the given value or its default.
 * @throws PolicygraphError bad-parameter for an unknown name, a missing value or one of the wrong type
 */
export function bindParameters(
  query: NamedQuery,
  given: Readonly<Record<string, unknown>>,
): Record<string, ParameterValue> {
  const names = query.parameters.map(({ name }) => name);
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue;
    const hint = names.length === 0 ? `${query.id} takes none.` : `It takes ${names.join(', ')}.`;
    throw new PolicygraphError('bad-parameter', `${query.id}: there is no parameter "${name}"`, hint);
  }
  return Object.fromEntries(query.parameters.map((parameter) => [parameter.name, bind(query, parameter, given)]));
}

function bind(query: NamedQuery, parameter: QueryParameter, given: Readonly<Record<string, unknown>>): ParameterValue {
  const { name, type } = parameter;
  const raw = Object.hasOwn(given, name) ? given[name] : undefined;
  if (raw === undefined || raw === null) {
    if (parameter.default !== undefined) return parameter.default;
    const hint = `Give it: ${name}, ${parameter.description.en} (${type}).`;
    throw new PolicygraphError('bad-parameter', `${query.id}: the parameter "${name}" is missing`, hint);
  }
  const value = typeof raw === 'string' && type !== 'string' && type !== 'date' ? readText(raw) : raw;
  if (isOfType(type, value)) return value;
  const shown = JSON.stringify(raw) ?? String(raw);
  const hint = type === 'date' ? 'Write 2025-03-06, 2025-03 or 2025.' : `Give ${ARTICLE[type]}.`;
  throw new PolicygraphError('bad-parameter', `${query.id}: ${name} = ${shown} is not ${ARTICLE[type]}`, hint);
}

const ARTICLE: Record<ParameterType, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
};

function readText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
