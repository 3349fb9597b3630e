import { describe, expect, it } from 'vitest';
import { neededWords } from '../../../ingest/relate/needed-words.js';

const sources = (pattern: string) => neededWords(pattern).map(({ source }) => source);

describe('words that a pattern needs', () => {
  it('are its outermost choices and words', () => {
    expect(sources('(?:以|用){A}~(?:赋能|支撑)~{B}')).toEqual(['以|用', '赋能|支撑']);
    expect(sources('{B}由{A}组成')).toEqual(['由', '组', '成']);
  });

  it('are none that may be left out or only looked at', () => {
    expect(sources('{A}(?:行动|计划)?的{B}(?:等){0,2}(?!对接)(?<=由)中?')).toEqual(['的']);
  });

  it('are none where two whole patterns stand side by side', () => {
    expect(sources('{A}赋能{B}|{B}依托{A}')).toEqual([]);
  });

  it('may stand further inside, when each way needs some', () => {
    expect(sources('{A}(?:~(?:突出|聚焦)|[（(](?:含|包括))~{B}')).toEqual(['突出|聚焦|含|包括']);
    expect(sources('{A}(?:~(?:突出|聚焦)|…)~{B}')).toEqual([]);
    expect(sources('(?<!(?:按照|依托)[^，]{0,9}){A}的{B}')).toEqual(['的']);
    expect(sources('{B}(?:牵头|会同\\uE002)')).toEqual(['牵头|会同\\uE002']);
  });
});
