/**
 * Quoted names: “33618”现代制造业集群体系, “四千行动”, “双倍增”行动计划, “车能路云”融合发展试点, “医检互认”“免申即享”等应用.
 *
 * A head noun behind the closing mark makes a name of nearly anything. Without one the quoted words themselves must look like a slogan or
 * stand where names stand; “密码”, “出圈”, “牵手” and quoted speech name nothing.
 */
import type { Candidate } from '../recogniser.js';
import { context, type Standing } from './quote-context.js';
import { type Tail, tailOf } from './quote-tail.js';
import { quotations } from './quotes.js';
import { initiativeLexicon, type Reading } from './reading.js';
import { countsOnly, isHotline, sloganForm } from './slogan.js';

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
  const pairs = quotations(plain).filter(({ start, end }) => end - start <= LONGEST + 2 && end - start > 3);
  pairs.sort((a, b) => a.start - b.start);
  let group: Group | undefined;
  for (const pair of pairs.reverse()) {
    const joined = group && joins(plain, pair.end, group.start) ? group : undefined;
    const own = tailOf(reading, pair.end);
    const tail = own ?? (joined?.tail && { ...joined.tail, end: pair.end });
    group = { start: pair.start, end: joined?.end ?? pair.end, tail };
    const words = plain.slice(pair.start + 1, pair.end - 1);
    const standing = context(reading, pair.start, group.end);
    const verdict = judge(words, tail, pair.nested && standing === 'open' ? 'weak' : standing);
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

/** “A”“B”, “A”、“B” and “A”和“B” share what follows the last. */
const joins = (plain: string, from: number, to: number) =>
  to - from <= 1 && (to === from || '、和与及'.includes(plain[from]!));

/** Punctuation and words of people who talk. */
const SPOKEN =
  /[，。？！；：,?!;:…我你您他她咱吗呢吧啊呀]|了$|^(?:请|谢谢|不|能|要|让|会|以.+为|从|由|对|在|把)|[0-9一二三四五六七八九十]号$/;

function judge(
  words: string,
  tail: Tail | undefined,
  standing: Standing,
): Pick<Candidate, 'rule' | 'strength'> | undefined {
  if (isHotline(words)) return undefined;
  const scare = initiativeLexicon().scare.has(words);
  if (tail && tail.form !== 'loose' && !(scare && NAMELESS.has(tail.form)))
    return { rule: 'initiatives/quoted-head', strength: 9 };
  if (scare || countsOnly(words) || SPOKEN.test(words) || standing === 'spoken') return undefined;
  if (sloganForm(words))
    return standing === 'figurative' ? undefined : { rule: 'initiatives/quoted-slogan', strength: 8 };
  if (standing === 'figurative' || words.length > SHORT) return undefined;
  if (tail) return { rule: 'initiatives/quoted-tail', strength: 7 };
  if (standing === 'opened') return { rule: 'initiatives/quoted-opened', strength: 7 };
  return words.length >= 3 && standing !== 'weak' ? { rule: 'initiatives/quoted-plain', strength: 6.8 } : undefined;
}

/** Heads that do not make a name of a figure of speech: “卡脖子”模式. */
const NAMELESS = new Set(['mode', 'layout', 'strategy', 'zone', 'centre', 'circle', 'system', 'mechanism']);
