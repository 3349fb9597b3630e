/** What a JSON schema of the API's description allows, as fast-check arbitraries: values that fit, and values that nearly do. */
import fc from 'fast-check';

/** The part of JSON Schema (2020-12) that the description uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly example?: unknown;
}

export type Words = ReadonlyMap<string, readonly string[]>;

const MOST_ITEMS = 4;
const MOST_LETTERS = 40;

/** Text that breaks things: quotes, markup, paths, nulls, halves of characters, other scripts, words of the domain. */
const AWKWARD = [
  '',
  "'",
  '"',
  '\\',
  '%',
  '%2e%2e/',
  '../../etc/passwd',
  '\u0000',
  '\uD800',
  '<script>',
  '|',
  'Person:',
  '通道',
  '“33618”',
  '0',
  '-1',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  '$where',
  '💥',
  'a'.repeat(3000),
];

/**
 * @param resolve the schema behind a reference
 * @param words texts that mean something to this server, as its earlier answers showed, by the name they had there
 * @param called the name of the value
 */
export function arbitraryOf(
  schema: JsonSchema,
  resolve: (reference: string) => JsonSchema,
  words: Words,
  called = '',
): fc.Arbitrary<unknown> {
  const inner = (part: JsonSchema, name = called) => arbitraryOf(part, resolve, words, name);
  if (schema.$ref !== undefined) return inner(resolve(schema.$ref));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((part) => inner(part)));
  const { minimum = -1e6, maximum = 1e6, minLength = 0, maxLength = MOST_LETTERS } = schema;
  switch (schema.type) {
    case 'integer':
      return fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, maximum));
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array': {
      const { minItems = 0, maxItems = MOST_ITEMS } = schema;
      return fc.array(inner(schema.items ?? {}), {
        minLength: minItems,
        maxLength: Math.min(maxItems, Math.max(MOST_ITEMS, minItems)),
      });
    }
    case 'object':
      return objectOf(schema, inner);
    case 'string':
      return fc.oneof(
        fc.string({ minLength, maxLength: Math.min(maxLength, Math.max(MOST_LETTERS, minLength)), unit: 'binary' }),
        fc.constantFrom(...AWKWARD),
        { weight: 6, arbitrary: meaningful(schema, words, called) },
      );
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** An object with all that must be there and a quarter of what may: with everything at once hardly any request would be a right one. */
export const someOf = (
  fields: readonly (readonly [name: string, value: fc.Arbitrary<unknown>, required: boolean])[],
): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      ...fields.map(([name, value, required]) => {
        const pair = value.map((one) => [[name, one] as const]);
        return required ? pair : fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: pair });
      }),
    )
    .map((pairs) => Object.fromEntries(pairs.flat()));

/** The example of the description, and what the server itself called so. */
function meaningful({ example }: JsonSchema, words: Words, called: string): fc.Arbitrary<unknown> {
  const told = words.get(called) ?? words.get('name') ?? [''];
  return example === undefined ? fc.constantFrom(...told) : fc.oneof(fc.constant(example), fc.constantFrom(...told));
}

function objectOf(
  schema: JsonSchema,
  inner: (part: JsonSchema, name?: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = someOf(
    Object.entries(properties).map(([name, part]) => [name, inner(part, name), required.includes(name)]),
  );
  if (typeof additionalProperties !== 'object') return known;
  const more = fc.dictionary(fc.string({ maxLength: 8 }), inner(additionalProperties), { maxKeys: MOST_ITEMS });
  return fc.tuple(known, more).map(([a, b]) => ({ ...b, ...a }));
}
