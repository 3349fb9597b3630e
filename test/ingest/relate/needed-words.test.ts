import { describe, expect, it } from 'vitest';
import { neededWords } from '../../../ingest/relate/needed-words.js';
import { WordChoices } from '../../../ingest/relate/word-choices.js';

const sources = (pattern: string) => neededWords(pattern).map((words) => words.join('|'));

describe('words that a pattern needs', () => {
  it('are its outermost choices and words', () => {
    expect(sources('(?:以|用)(?:甲)~(?:赋能|支撑)~')).toEqual(['以|用', '甲', '赋能|支撑']);
    expect(sources('~由~组成…作用[，,]~推动')).toEqual(['由', '组成', '作用', '推动']);
  });

  it('are none that may be left out or only looked at', () => {
    expect(sources('(?:行动|计划)?的~(?:等){0,2}(?!对接)(?<=由)中?')).toEqual(['的']);
  });

  it('are those with and without what may be left out within a choice', () => {
    expect(sources('(?:见到?成效|动力源?)')).toEqual(['见到成效|见成效|动力源|动力']);
  });

  it('are none where two whole patterns stand side by side', () => {
    expect(sources('甲赋能乙|乙依托甲')).toEqual([]);
  });

  it('may stand further inside, when each way needs some', () => {
    expect(sources('(?:~(?:突出|聚焦)|[（(](?:含|包括))~')).toEqual(['突出|聚焦|含|包括']);
    expect(sources('(?:有助于~|先(?:行|试))')).toEqual(['有助于|先']);
    expect(sources('(?:~(?:突出|聚焦)|…)~')).toEqual([]);
    expect(sources('(?<!(?:按照|依托)[^，]{0,9})的')).toEqual(['的']);
    expect(sources('(?:牵头|会同\uE002)')).toEqual(['牵头|会同\uE002']);
  });
});

describe('choices of words', () => {
  const choices = new WordChoices();
  const [relies, drives, grows] = [['以', '依托'], ['推动', '推动力'], ['发展']].map((words) => choices.add(words)) as [
    number,
    number,
    number,
  ];

  it('are one when they have the same words', () => expect(choices.add(['以', '依托'])).toBe(relies));

  it('stand in order when some of their words do', () => {
    choices.look('推动甲，以乙推动丙');
    expect(choices.inOrder([relies, drives])).toBe(true);
    expect(choices.inOrder([drives, relies, drives])).toBe(true);
    expect(choices.inOrder([relies, drives, relies])).toBe(false);
    expect(choices.inOrder([])).toBe(true);
  });

  it('are those of the sentence last looked at', () => {
    choices.look('依托甲发展乙');
    expect([relies, drives, grows].map((one) => choices.has(one))).toEqual([true, false, true]);
    expect(choices.inOrder([grows, relies])).toBe(false);
  });
});
