/**
 * Quoted names: “33618”现代制造业集群体系, “四千行动”, “双倍增”行动计划, “车能路云”融合发展试点, “医检互认”“免申即享”等应用.
 *
 * A head noun behind the closing mark makes a name of nearly anything. Without one the quoted words themselves must look like a slogan or
 * stand where names stand; “密码”, “出圈”, “牵手” and quoted speech name nothing.
 */
import type { Candidate } from '../recogniser.js';
import { context } from './quote-context.js';
import { type Tail, tailOf } from './quote-tail.js';
import { judge } from './quote-verdict.js';
import { isSpoken, opensWithVerb } from './quote-words.js';
import type { Quotation } from './quotes.js';
import type { Reading } from './reading.js';
import { sloganForm } from './slogan.js';

/** Characters between the marks: a name is shorter, speech is longer. */
const LONGEST = 22;
/** Quotations side by side, as far as they have been read from the right. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly tail: Tail | undefined;
}

export function* quoted(reading: Reading): Generator<Candidate> {
  const { plain } = reading;
  const pairs = outermost(
    plain,
    reading.quotations.filter(({ start, end }) => end - start <= LONGEST + 2 && end - start > 3),
  );
  const firsts = groupStarts(plain, pairs);
  let group: Group | undefined;
  for (const pair of pairs.reverse()) {
    const joined = group && joins(plain, pair.end, group.start) ? group : undefined;
    const words = plain.slice(pair.start + 1, pair.end - 1);
    const own = tailOf(reading, pair.end, words);
    const tail = own ?? (joined?.tail && { ...joined.tail, end: pair.end });
    group = { start: pair.start, end: joined?.end ?? pair.end, tail };
    const standing = context(reading, firsts.get(pair)!, group.end);
    const verdict = judge(reading, pair, tail, pair.nested && standing === 'open' ? 'weak' : standing);
    if (!verdict) continue;
    yield {
      start: pair.start,
      end: tail?.end ?? pair.end,
      kind: 'Initiative',
      ...verdict,
      attributes: { slogan: words, form: tail?.form ?? sloganForm(words) ?? 'slogan' },
    };
  }
}

/** Short quotations in text order; what is quoted within a name belongs to it: 「共創明『Teen』計劃」, but “开展‘自审自发’试点”. */
function outermost(plain: string, pairs: Quotation[]): Quotation[] {
  let end = 0;
  return pairs
    .sort((a, b) => a.start - b.start)
    .filter((pair) => {
      if (pair.start < end) return false;
      const words = plain.slice(pair.start + 1, pair.end - 1);
      if (!isSpoken(words) && !opensWithVerb(words)) end = pair.end;
      return true;
    });
}

/** Where the row of quotations begins in which each stands: what opens the first opens all. */
function groupStarts(plain: string, pairs: readonly Quotation[]): Map<Quotation, number> {
  const starts = new Map<Quotation, number>();
  pairs.forEach((pair, i) => {
    const before = pairs[i - 1];
    starts.set(pair, before && joins(plain, before.end, pair.start) ? starts.get(before)! : pair.start);
  });
  return starts;
}

/** “A”“B”, “A”、“B” and “A”和“B” share what follows the last. */
const joins = (plain: string, from: number, to: number) =>
  to - from <= 1 && (to === from || '、和与及'.includes(plain[from]!));
