import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOverrides } from '../../../ingest/link/overrides.js';

const HEADER = 'decision\tkind\tname\tother';

function file(...lines: string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'links-')), 'links.tsv');
  writeFileSync(path, [HEADER, ...lines, ''].join('\n'));
  return path;
}

describe('a file of links', () => {
  it('says what is the same and what is apart', () => {
    const read = readOverrides(file('same\tInitiative\t陆海新通道\t西部陆海新通道', 'apart\t\t文汇报\t香港文汇报'));
    expect(read).toEqual({
      same: [{ kind: 'Initiative', other: '陆海新通道', main: '西部陆海新通道' }],
      apart: [{ kind: undefined, other: '文汇报', main: '香港文汇报' }],
    });
  });

  it('means the same in whatever order its lines stand', () => {
    const lines = ['same\t\t甲计划\t乙计划', 'same\tPlace\t丙\t丁', 'apart\t\t戊\t己'];
    expect(readOverrides(file(...lines))).toEqual(readOverrides(file(...[...lines].reverse())));
  });

  it.each([
    ['join\t\t甲\t乙', /links\.tsv:2: the decision is "join", same or apart expected/],
    ['same\tThing\t甲\t乙', /links\.tsv:2: "Thing" is no kind/],
    ['same\t\t\t乙', /links\.tsv:2: a name is empty/],
    ['same\t\t“甲”\t甲', /links\.tsv:2: "“甲”" and "甲" are one name already/],
    ['same\t甲\t乙', /links\.tsv:2: .* has 3 columns, 4 expected/],
  ])('complains of %j with file and line', (line, message) => {
    expect(() => readOverrides(file(line))).toThrow(message);
  });

  it('has to exist', () => {
    expect(() => readOverrides('/nowhere/links.tsv')).toThrow(/no such file/);
  });
});
