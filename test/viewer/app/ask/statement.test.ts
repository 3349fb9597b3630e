/** A typed statement's parameters are found where they are meant, and read as what they look like. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parametersIn, placeOf, readParameter } from '../../../../viewer/app/ask/statement.js';

test.each([
  ['MATCH (n) WHERE n.name = $name RETURN n', ['name'], 'a parameter'],
  ['RETURN $b, $a, $b', ['b', 'a'], 'each once, in the order of first use'],
  ['RETURN \'$no\', "$no", `$no`', [], 'in strings and quoted names a dollar means nothing'],
  ["RETURN 'it\\'s $no', $yes", ['yes'], 'an escaped quote does not end a string'],
  ['// $no\nRETURN $yes /* $no */', ['yes'], 'nor in comments'],
  ["RETURN 'open $no", [], 'a string that is never closed goes on to the end'],
  ['/* open $no', [], 'so does a comment'],
  ['RETURN $名称', [], 'names are Latin, as the engines take them'],
])('%s → %j: %s', (statement, names) => {
  expect(parametersIn(statement)).toEqual(names);
});

test('runs of quotes and comment openers are read once', () => {
  for (const piece of ["'", '"', '/*', '`', "'\\", '$a'])
    expect(parametersIn(piece.repeat(100_000)).length).toBeLessThan(2);
});

test.each([
  ['3', 3],
  ['true', true],
  ['["a","b"]', ['a', 'b']],
  ['"2025"', '2025'],
  ['2025-03', '2025-03'],
  ['西部陆海新通道', '西部陆海新通道'],
  ['', ''],
])('%s is read as %j', (text, value) => {
  expect(readParameter(text)).toEqual(value);
});

test('whatever is written, reading it gives a value', () => {
  fc.assert(fc.property(fc.string(), (text) => readParameter(text) !== undefined));
});

test('the place of an error is taken from the words of either engine', () => {
  expect(placeOf('Cypher: line 1, column 17: Expected RParen')).toEqual({ line: 1, column: 17 });
  expect(placeOf("Invalid input 'RETUR' (line 2, column 3 (offset: 20))")).toEqual({ line: 2, column: 3 });
  expect(placeOf("Undefined variable 'm'")).toBeNull();
});
