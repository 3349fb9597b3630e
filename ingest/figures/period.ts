/** When a figure holds, as worded: 去年, 2025年, 前三季度, “十五五”末, 到2027年. */
import { allMatches } from '../all-matches.js';
import { lastBefore } from './last-before.js';

const PERIOD =
  /(?:20|19)\d\d年(?:1?\d月)?[底末]?(?:1?\d-1?\d月|上半年|下半年|前三季度|[一二三四]季度)?|今年(?:以来|上半年|前三季度|[底末])?|去年|上年|前年|明年|全年|年内|年底|上半年|下半年|前[一二三]季度|[一二三四]季度|“十[一二三四五六]五”(?:时期|期间|以来|[末初])?|(?:过去|未来|今后|近)?[一二两三四五六七八九十]年(?:多?来|间|内)|当前|目前|近年来/g;

export interface PeriodAt {
  readonly at: number;
  readonly text: string;
}

/** 比2020年增加, 是2021年的3.4倍: the figure is compared with that time, it is not of it. */
const COMPARED = /(?:[比较是为]|相当于)$/;

/** Every period worded between two offsets that a figure may be of, in order. */
export function readPeriods(plain: string, from: number, to: number): PeriodAt[] {
  const text = plain.slice(from, to);
  return allMatches(text, PERIOD)
    .filter(({ index }) => !COMPARED.test(text.slice(Math.max(0, index - 3), index)))
    .map(({ index, 0: words }) => ({ at: from + index, text: words }));
}

/** The last one before a figure; '' when the sentence says none. */
export const periodOf = (periods: readonly PeriodAt[], start: number): string => lastBefore(periods, start)?.text ?? '';
