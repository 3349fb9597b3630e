/**
 * Quoted names: “33618”现代制造业集群体系, “四千行动”, “双倍增”行动计划, “车能路云”融合发展试点, “医检互认”“免申即享”等应用.
 *
 * A head noun behind the closing mark makes a name of nearly anything. Without one the quoted words themselves must look like a slogan or
 * stand where names stand; “密码”, “出圈”, “牵手” and quoted speech name nothing.
 */
import type { Candidate } from '../recogniser.js';
import { context, type Standing } from './quote-context.js';
import { quotations } from './quotes.js';
import { initiativeLexicon, isStop, type Reading } from './reading.js';
import { countsOnly, isHotline, sloganForm } from './slogan.js';

/** Characters between the marks: a name is shorter, speech is longer. */
const LONGEST = 22;
/** The same for words that nothing but their place marks as a name. */
const SHORT = 12;
/** Characters from the closing mark to the end of the head noun. */
const TAIL = 18;

interface Tail {
  /** Of what belongs to the name: behind the closing mark itself when the tail only shows that it is one (“医检互认”等应用). */
  readonly end: number;
  readonly form: string;
}

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
  if (standing === 'figurative') return undefined;
  if (words.length > SHORT) return undefined;
  if (tail) return { rule: 'initiatives/quoted-tail', strength: 7 };
  if (standing === 'opened') return { rule: 'initiatives/quoted-opened', strength: 7 };
  return words.length >= 3 && standing !== 'weak' ? { rule: 'initiatives/quoted-plain', strength: 6.8 } : undefined;
}

/** Heads that do not make a name of a figure of speech: “卡脖子”模式. */
const NAMELESS = new Set(['mode', 'layout', 'strategy', 'zone', 'centre', 'circle', 'system', 'mechanism']);

/**
 * The head noun behind a closing mark, at once or after words that belong to it: ”深化县域内城乡融合发展|改革试点.
 * A loose tail (建设, 事项) shows that the quotation is a name and does not belong to it.
 */
function tailOf(reading: Reading, from: number): Tail | undefined {
  const { plain, tokenAt } = reading;
  const listed = plain[from] === '等';
  let found: Tail | undefined;
  for (let i = listed ? from + 1 : from; i < from + TAIL && !isStop(plain[i]) && plain[i] !== '等'; ) {
    const hit = tailAt(reading, i);
    if (hit?.value === 'loose') return found ?? headBehind(reading, hit.end) ?? { end: from, form: 'loose' };
    if (hit) found = { end: listed ? from : hit.end, form: hit.value };
    else if (found && found.form !== 'zone') return found;
    else if (breaks(reading, i, found === undefined && i > from))
      return found ?? (i === from ? measureBehind(reading, i) : undefined);
    i = hit?.end ?? tokenAt(i)?.end ?? i + 1;
  }
  return found;
}

/** ”建设|三年行动: what follows a loose tail at once, or after a number of years. */
function headBehind(reading: Reading, at: number): Tail | undefined {
  const years = /^[一二三四五六七八九十0-9]{1,2}年/.exec(reading.plain.slice(at, at + 4))?.[0].length ?? 0;
  const hit = tailAt(reading, at + years) ?? tailAt(reading, at);
  return hit && hit.value !== 'loose' ? { end: hit.end, form: hit.value } : undefined;
}

const MEASURES = new Set(['action', 'plan', 'project', 'pilot', 'reform']);
/** Characters of a verb phrase that may still belong to a name. */
const PHRASE = 10;

/** ”赋能乡村|行动。: a verb phrase belongs to the name when a measure ends it and the clause with it. */
function measureBehind(reading: Reading, from: number): Tail | undefined {
  for (let i = from + 2; i < from + PHRASE && !isStop(reading.plain[i]); i++) {
    const hit = tailAt(reading, i);
    if (hit && MEASURES.has(hit.value) && isStop(reading.plain[hit.end])) return { end: hit.end, form: hit.value };
  }
  return undefined;
}

function tailAt({ plain, boundary }: Reading, at: number) {
  const hit = initiativeLexicon().tails.at(plain, at);
  return hit && (boundary[hit.end] || isStop(plain[hit.end])) ? hit : undefined;
}

/** A verb, a function word, or a 和 that joins no words of the same tail (文化和旅游|行动): what follows is no longer the name. */
function breaks({ plain, boundary }: Reading, at: number, joins: boolean): boolean {
  const opener = initiativeLexicon().openers.at(plain, at);
  if (opener === undefined || !boundary[opener.end]) return false;
  return opener.value === 'joint' ? !joins : !CARRIES.has(opener.value);
}

const CARRIES = new Set(['middle', 'begin', 'lead', 'manner']);
