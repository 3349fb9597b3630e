/** National strategies, campaigns and institutions that any policy text may name without quotation marks: 数字中国, 乡村振兴, 中欧班列. Short forms get their full name. */
import type { Candidate } from '../recogniser.js';
import { endsWithHead } from './left-edge.js';
import { fillsQuotation } from './quotes.js';
import { initiativeLexicon, type Reading } from './reading.js';

/** 扩大内需战略 with its head noun is the whole name; 乡村振兴 may be part of a longer one (国家乡村振兴示范县). */
const WHOLE = 7.6;
const PART = 7;
/** Of two names: 汉中、安康与|成渝地区双城经济圈 is not one. */
const SECOND = 7.7;
const JOINED = '与和及';

export function* national({ plain, boundary }: Reading): Generator<Candidate> {
  for (const { start, end, value } of initiativeLexicon().national.scan(plain)) {
    if ((!boundary[start] && !boundary[end]) || fillsQuotation(plain, start, end)) continue;
    const full = initiativeLexicon().nationalFull.get(plain.slice(start, end));
    const whole = end - start > 5 || endsWithHead(plain, start, end);
    const strength = !whole ? PART : JOINED.includes(plain[start - 1] ?? ' ') ? SECOND : WHOLE;
    yield {
      start,
      end,
      kind: 'Initiative',
      rule: 'initiatives/national',
      strength,
      ...(full === undefined ? {} : { name: full }),
      attributes: { form: value },
    };
  }
}
