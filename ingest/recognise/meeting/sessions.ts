/**
 * Sessions that are counted: 十四届全国人大三次会议, 党的二十届三中全会, 省委十二届六次全会, 政协第十四届全国委员会第三次会议.
 *
 * Written with and without 第 and with long and short names of the bodies; the name without is the same in all of them.
 */
import { CharacterSet } from '../../lexicon/character-set.js';
import { placeEndingAt } from '../place-names.js';
import type { Candidate } from '../recogniser.js';
import type { TokenView } from '../token-view.js';

const NUMERALS = '一二三四五六七八九十百0123456789';
const NUMERAL = new CharacterSet(NUMERALS);
const N = `[${NUMERALS}]{1,4}`;
const BODY =
  '(?:人民政府|政府|全国人民代表大会常务委员会|全国人民代表大会|全国人大常委会|全国人大|人民代表大会常务委员会|人民代表大会|人大常委会|人大|全国政协常委会|全国政协|政协常委会|政协|全国委员会常务委员会|全国委员会|常务委员会|常委会|委员会|中央委员会|中央纪律检查委员会|中央纪委|中央军委|自治区党委|市委|省委|区委|县委|州委|全委会|纪委|工会|妇联|团委)';
const WHOSE = '(?:中国人民政治协商会议|中国共产党|中共中央|中共|党的|政协|全国|中央|自治区|自治州|[省市区县州])';

const SESSION = new RegExp(
  `(?:${WHOSE})?(?:${BODY})?(?:第)?${N}届(?:${WHOSE})?(?:${BODY})?(?:第?${N}[次中]?[、和]){0,6}(?:第)?${N}(?:次全体会议|次会议|次全会|中全会|次常委会会议|次常务会议|次主任会议|次党组会议)`,
  'g',
);
/** 省委十三届|七次、|八次|全会, 二十届|二中、|三中|全会: what is counted in one breath. */
const COUNTED = new RegExp(
  `第?${N}(?=[次中]?[、和]|(?:次全体会议|次会议|次全会|中全会|次常委会会议|次常务会议|次主任会议|次党组会议)$)`,
  'g',
);
const CONGRESS = new RegExp(`(?:中国共产党|中共)?第?${N}次全国代表大会|[省市区县州]第?${N}次党代会`, 'g');
const PARTY_CONGRESS = new RegExp(`党的${N}大(?![学家业型])`, 'g');
/** Whose congress it is where it is not the Party's: 中国工会|第十八次全国代表大会. */
const NOT_PARTY =
  /(?:中国)?(?:工会|妇女|共产主义青年团|共青团|文学艺术工作者|文联|作家协会|作家|科学技术协会|科协|残疾人联合会|残联|归侨侨眷|侨联|红十字会|台湾同胞联谊会|台联|青联|学联|青年联合会|学生联合会|法学会|律师|记协|消费者协会|供销合作社|计划生育协会|佛教|道教|伊斯兰教|天主教|基督教|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联|工商业联合会)$/;
const LONGEST_OWNER = 14;
/** 政协|云南省第十三届委员会, 中国共产党|成都市第十四届委员会. */
const OWNER = /(?:中国人民政治协商会议|政协|中国共产党|中共)$/;

export function* sessions(view: TokenView): Generator<Candidate> {
  const { plain } = view;
  for (const { start, end } of around(plain, '届', SESSION)) {
    const counts = [...plain.slice(start, end).matchAll(COUNTED)];
    if (counts.length > 1) yield* inOneBreath(view, start, end, counts);
    else yield session(view, start, end, ownerBefore(plain, start));
  }
  for (const { index, 0: words } of plain.matchAll(PARTY_CONGRESS))
    yield session(view, index, index + words.length, ownerBefore(plain, index));
  for (const anchor of ['次全国代表大会', '次党代会'])
    for (const { start, end } of around(plain, anchor, CONGRESS))
      yield session(view, start, end, ownerBefore(plain, start));
}

function session(view: TokenView, from: number, end: number, owner: number): Candidate {
  const start = withPlace(view, from - owner);
  const words = view.plain.slice(start, end);
  const name = owner > 0 ? words : sessionName(words);
  return { kind: 'Meeting', start, end, rule: 'meetings/session', strength: 8.5, name };
}

/** One session for each count; the first has the words before it, the last those behind. */
function* inOneBreath(view: TokenView, start: number, end: number, counts: RegExpExecArray[]): Generator<Candidate> {
  const from = withPlace(view, start);
  const at = (i: number) => start + counts[i]!.index;
  const words = (i: number) => counts[i]![0];
  const last = counts.length - 1;
  const ending = view.plain.slice(at(last) + words(last).length, end);
  for (let i = 0; i <= last; i++) {
    const name = sessionName(view.plain.slice(from, at(0)) + words(i) + ending);
    const to =
      i === last ? end : at(i) + words(i).length + ('次中'.includes(view.plain[at(i) + words(i).length]!) ? 1 : 0);
    yield { kind: 'Meeting', start: i === 0 ? from : at(i), end: to, rule: 'meetings/session', strength: 8.5, name };
  }
}

/** As many characters as stand before 届 and behind it at most. */
const BEFORE = 32;
const BEHIND = 64;

/** The matches with a word in them that is rare: the pattern begins with many things, so that looking for it everywhere is slow. */
function* around(plain: string, anchor: string, pattern: RegExp): Generator<{ start: number; end: number }> {
  let last = 0;
  for (let at = plain.indexOf(anchor); at >= 0; at = plain.indexOf(anchor, Math.max(last, at + 1))) {
    if (!NUMERAL.hasAt(plain, at - 1)) continue;
    const from = Math.max(last, at - BEFORE);
    for (const { index, 0: words } of plain.slice(from, at + BEHIND).matchAll(pattern)) {
      const start = from + index;
      const end = start + words.length;
      if (start > at || end <= at) continue;
      yield { start, end };
      last = end;
      break;
    }
  }
}

const ownerBefore = (plain: string, at: number) =>
  NOT_PARTY.exec(plain.slice(Math.max(0, at - LONGEST_OWNER), at))?.[0].length ?? 0;

/** 安徽省|十四届人大三次会议, and where the pattern took 省 for itself: 安徽|省委十一届八次全会. */
function withPlace(view: TokenView, start: number): number {
  const place = placeEndingAt(view, start) ?? placeEndingAt(view, start + 1);
  const from = place ? place.start : start;
  return from - (OWNER.exec(view.plain.slice(Math.max(0, from - LONGEST_OWNER), from))?.[0].length ?? 0);
}

/** One name for all ways to write it: 十四届全国人大三次会议. */
function sessionName(words: string): string {
  const congress = /第([一二三四五六七八九十]+)次全国代表大会/.exec(words);
  if (congress) return `党的${congress[1]}大`;
  const plain = /次(?:常务|主任|党组)会议$/.test(words) ? words : words.replaceAll('第', '');
  return plain
    .replace(/中央委员会([一二三四五六七八九十])次全体会议$/, '$1中全会')
    .replace(/^(?:中国人民政治协商会议|政协)(.+?届)全国委员会/, '全国政协$1')
    .replace(/^(?:中国共产党|中共中央|中共|党的)(?=.+中全会)/, '')
    .replace(/^(.+?届)全国政协/, '全国政协$1')
    .replace(
      /^(?:中国共产党|中共)(.+?[省市区县州盟旗])([一二三四五六七八九十0-9]{1,4}届)委员会(.+?次)全体会议$/,
      '$1委$2$3全会',
    )
    .replace('人民代表大会', '人大')
    .replace('常务委员会', '常委会');
}
