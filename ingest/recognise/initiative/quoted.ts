/**
 * Quoted names: “33618”现代制造业集群体系, “四千行动”, “双倍增”行动计划, “车能路云”融合发展试点, “医检互认”“免申即享”等应用.
 *
 * A head noun behind the closing mark makes a name of nearly anything. Without one the quoted words themselves must look like a slogan or
 * stand where names stand; “密码”, “出圈”, “牵手” and quoted speech name nothing.
 */
import { sectorLexicon } from '../industry/sectors.js';
import type { Candidate } from '../recogniser.js';
import { context, type Standing } from './quote-context.js';
import { type Tail, tailOf } from './quote-tail.js';
import { isNoName, isSpoken, opensWithVerb, saysWhatToDo } from './quote-words.js';
import { type Quotation, quotations } from './quotes.js';
import { initiativeLexicon, type Reading } from './reading.js';
import { isHotline, isParallel, sloganForm } from './slogan.js';

/** Characters between the marks: a name is shorter, speech is longer. */
const LONGEST = 22;
/** The same for words that nothing but their place marks as a name. */
const SHORT = 12;
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
    quotations(plain).filter(({ start, end }) => end - start <= LONGEST + 2 && end - start > 3),
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
    const verdict = judge(reading, pair, words, tail, pair.nested && standing === 'open' ? 'weak' : standing);
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

function judge(
  reading: Reading,
  pair: Quotation,
  words: string,
  tail: Tail | undefined,
  standing: Standing,
): Pick<Candidate, 'rule' | 'strength'> | undefined {
  if (isHotline(words) || MEASURE_COUNT.test(words)) return undefined;
  const scare = initiativeLexicon().scare.has(words);
  if (tail && tail.form !== 'loose' && !(scare && NAMELESS.has(tail.form)))
    return { rule: 'initiatives/quoted-head', strength: 9 };
  if (standing === 'spoken' || isNoName(words)) return undefined;
  const form = sloganForm(words);
  if ((standing === 'figurative' && !MEASURES.has(form ?? '')) || isOrdinary(reading, pair, words)) return undefined;
  if (form) return { rule: 'initiatives/quoted-slogan', strength: 8.6 };
  if ((words.length > SHORT && !isParallel(words)) || saysWhatToDo(words)) return undefined;
  if (tail) return { rule: 'initiatives/quoted-tail', strength: 7 };
  if (standing === 'opened') return { rule: 'initiatives/quoted-opened', strength: 7 };
  const describes = reading.plain[pair.end] === '的' || (words.length > 5 && /[与和]/.test(words));
  if (words.length < 3 || standing === 'weak' || describes) return undefined;
  return { rule: 'initiatives/quoted-plain', strength: 6.8 };
}

/** A word of the dictionary that no strategy goes by (轻装上阵), or a sector (蓝色经济). */
function isOrdinary({ tokenAt }: Reading, { start, end }: Quotation, words: string): boolean {
  const { nationalNames } = initiativeLexicon();
  if (nationalNames.has(words)) return false;
  return (
    sectorLexicon().names.has(words) ||
    (tokenAt(start + 1)?.end === end - 1 && /^[ilnvadbz]/.test(tokenAt(start + 1)!.tag))
  );
}

/** What calls itself so is one behind any verb: 保护和治理“一号重点工程”. */
const MEASURES = new Set(['action', 'plan', 'project', 'reform', 'pilot']);

/** “40条”帮扶企业政策: how many, and not which. */
const MEASURE_COUNT = /^[0-9]+[条项个家]$/;

/** Heads that do not make a name of a figure of speech: “卡脖子”模式. */
const NAMELESS = new Set(['mode', 'layout', 'strategy', 'zone', 'centre', 'circle', 'system', 'mechanism']);
