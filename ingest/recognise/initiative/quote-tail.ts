/**
 * The head noun behind a closing mark, at once or after words that belong to it: ”深化县域内城乡融合发展|改革试点.
 *
 * A loose tail (建设, 事项) and a tail behind 等 show that the quotation is a name and do not belong to it.
 */
import { partEnd } from './left-edge.js';
import { initiativeLexicon, isStopAt, type Reading } from './reading.js';

/** Forms behind which a name may go on: ”示范区|建设工程, ”一体化|数据平台. */
const GOES_ON = new Set(['zone', 'strategy']);
/** Characters from the closing mark to the end of the head noun. */
const REACH = 18;

export interface Tail {
  /** Of what belongs to the name: behind the closing mark itself when the tail only shows that it is one (“医检互认”等应用). */
  readonly end: number;
  readonly form: string;
}

/** A national strategy (共建“一带一路”|大格局) or a name with its own head (“龙江模式”|应用面积) takes no more than a measure or a zone. */
export function tailOf(reading: Reading, from: number, words: string): Tail | undefined {
  const tail = nearestTail(reading, from);
  if (!tail || MEASURES.has(tail.form) || tail.form === 'zone') return tail;
  const { nationalNames, tails } = initiativeLexicon();
  const own = tails.at(words.slice(-2), 0)?.value;
  const complete = (own && own !== 'loose') || nationalNames.has(words);
  return complete ? { end: from, form: 'loose' } : tail;
}

function nearestTail(reading: Reading, from: number): Tail | undefined {
  const { plain, tokenAt } = reading;
  const listed = plain[from] === '等';
  let found: Tail | undefined;
  let verbal = false;
  for (let i = listed ? from + 1 : from; i < from + REACH && !isStopAt(plain, i) && plain[i] !== '等'; ) {
    const hit = tailAt(reading, i, i > from && !found ? 2 : 1) ?? (found ? undefined : tailWithin(reading, i));
    const named = hit ? undefined : partEnd(plain, i);
    if (hit?.value === 'loose')
      return (
        found ??
        (listed ? undefined : headBehind(reading, hit.end)) ??
        (verbal ? undefined : { end: from, form: 'loose' })
      );
    if (hit) found = { end: listed ? from : hit.end, form: hit.value };
    else if (found && !GOES_ON.has(found.form)) return measureOf(reading, i) ?? found;
    else if (!named && breaks(reading, i, found === undefined && i > from))
      return found ?? (i === from ? measureBehind(reading, i) : undefined);
    verbal ||= !hit && !named && initiativeLexicon().openers.at(plain, i) !== undefined;
    i = hit?.end ?? named ?? tokenAt(i)?.end ?? i + 1;
  }
  return found;
}

/** ”建设|三年行动: what follows a loose tail at once, or after a number of years. */
function headBehind(reading: Reading, at: number): Tail | undefined {
  const years = /^[一二三四五六七八九十0-9]{1,2}年/.exec(reading.plain.slice(at, at + 4))?.[0].length ?? 0;
  const hit = tailAt(reading, at + years) ?? tailAt(reading, at);
  if (hit && hit.value !== 'loose') return { end: hit.end, form: hit.value };
  return measureAhead(reading, at);
}

/** ”产业|提升|行动. */
const RAISES =
  /^(?:提升|升级|培育|振兴|倍增|跃升|攻坚|改造|保护|建设|发展|创建|引育|扩能|提质|推广|培优|强链|补链|焕新|更新)/;

/** ”企业|融资促进行动: nouns, and what is done to them, up to a measure. */
function measureAhead(reading: Reading, from: number): Tail | undefined {
  for (
    let i = from;
    i < from + PHRASE &&
    !isStopAt(reading.plain, i) &&
    (isNoun(reading, i) || RAISES.test(reading.plain.slice(i, i + 2)));
    i = reading.tokenAt(i)!.end
  ) {
    const hit = tailAt(reading, i);
    if (hit && MEASURES.has(hit.value)) return { end: hit.end, form: hit.value };
  }
  return undefined;
}

const NOUN = /^(?:n|vn|a|b|j|x)/;

const isNoun = ({ tokenAt }: Reading, at: number): boolean => NOUN.test(tokenAt(at)?.tag ?? '');

/** ”新型能源体系|发展规划: what is done to it, by a measure. */
function measureOf(reading: Reading, at: number): Tail | undefined {
  const verb = initiativeLexicon().openers.at(reading.plain, at);
  const hit = verb && CARRIES.has(verb.value) ? tailAt(reading, verb.end) : undefined;
  return hit && MEASURES.has(hit.value) ? { end: hit.end, form: hit.value } : undefined;
}

const MEASURES = new Set(['action', 'plan', 'project', 'pilot', 'reform']);
/** “禁塑”|成为标志性工程: what it is, or where it was taken up, and no part of its name. */
const COPULA =
  /^(?:成为|列入|纳入|入选|写入|获评|获批|作为|当作|列为|视为|称为|评为|定为|设为|打造|建成|做成|[为是及向对从在成让被与由将])/;
/** Characters of a verb phrase that may still belong to a name. */
const PHRASE = 10;

/** ”赋能乡村|行动。: a verb phrase belongs to the name when a measure ends it and the clause with it. */
function measureBehind(reading: Reading, from: number): Tail | undefined {
  if (COPULA.test(reading.plain.slice(from, from + 2))) return undefined;
  if (isStopAt(reading.plain, from + 1)) return undefined;
  for (let i = from + 2; i < from + PHRASE && !isStopAt(reading.plain, i); i++) {
    const hit = tailAt(reading, i);
    if (hit && MEASURES.has(hit.value) && isStopAt(reading.plain, hit.end)) return { end: hit.end, form: hit.value };
  }
  return undefined;
}

/** 交易|平台 is one word to the segmenter. */
function tailWithin(reading: Reading, at: number) {
  const end = reading.tokenAt(at)?.end ?? at;
  if (end - at < 3) return undefined;
  const hit = initiativeLexicon().tails.at(reading.plain, end - 2);
  return hit?.end === end && hit.value !== 'loose' ? hit : undefined;
}

/** @param least characters of it: 整|村 and 一|条 are no tails */
function tailAt({ plain, boundary }: Reading, at: number, least = 1) {
  const { tails, followers } = initiativeLexicon();
  const hit = tails.at(plain, at);
  if (!hit || hit.end - at < least || plain[hit.end] === '之') return undefined;
  if (followers.get(plain.slice(at, hit.end))?.some((word) => plain.startsWith(word, hit.end))) return undefined;
  return boundary[hit.end] || isStopAt(plain, hit.end) ? hit : undefined;
}

/** A verb, a function word, or a 和 that joins no words of the same tail (文化和旅游|行动): what follows is no longer the name. */
function breaks({ plain, boundary }: Reading, at: number, joins: boolean): boolean {
  const opener = initiativeLexicon().openers.at(plain, at);
  if (opener === undefined || !boundary[opener.end]) return false;
  return opener.value === 'joint' ? !joins : !CARRIES.has(opener.value);
}

const CARRIES = new Set(['middle', 'begin', 'lead', 'manner']);
