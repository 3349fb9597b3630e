/** National strategies, campaigns and institutions that any policy text may name without quotation marks: 数字中国, 乡村振兴, 中欧班列. */
import type { Candidate } from '../recogniser.js';
import { initiativeLexicon, type Reading } from './reading.js';

export function* national({ plain, boundary }: Reading): Generator<Candidate> {
  for (const { start, end, value } of initiativeLexicon().national.scan(plain)) {
    if (!boundary[start] && !boundary[end]) continue;
    yield {
      start,
      end,
      kind: 'Initiative',
      rule: 'initiatives/national',
      strength: 7,
      attributes: { form: value },
    };
  }
}
