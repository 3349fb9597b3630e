/**
 * Bodies that lists know: 国务院, 华为, 中国科学院金属研究所, 国家外汇管理局浙江省分局.
 *
 * A name that is an ordinary word too (小米, 理想) or short for several bodies (卫健委) counts only where the text makes it sure: its
 * full name stands there as well, or it stands in a row with companies. Hong Kong's 發展局 is one only in a text about Hong Kong.
 */
import type { Segmented, Token } from '../../document.js';
import type { GazetteerHit } from '../../lexicon/gazetteer.js';
import { placeStartingAt } from '../place-names.js';
import type { Candidate } from '../recogniser.js';
import { isStop, type TokenView } from '../token-view.js';
import { endsPhrase, isLed } from './ends-phrase.js';
import { type Agency, organizationLexicon } from './lexicon.js';

type Hit = GazetteerHit<Agency>;

export function* listedBodies({ home, tokens }: Segmented, view: TokenView): Generator<Candidate> {
  const { plain } = view;
  const hits = organizationLexicon()
    .agencies.scan(plain)
    // Two characters (华能, 清华) are easily cut out of other words, and words that are names too always stand alone.
    .filter(({ start, end, value }) => mayStand(view, start, end, value));
  const sure = sureOf(plain, home, hits);
  const inMacao = count(plain, MACAO) > count(plain, HONG_KONG);
  for (const [i, { start, end, value }] of hits.entries()) {
    if (!sure[i]) continue;
    const whole = withBranch(view, end, value);
    const name = whole === end ? { name: inMacao ? value.name.replace('香港', '澳门') : value.name } : {};
    const strength = strengthOf(view, tokens, start, whole);
    yield { kind: 'Organization', start, end: whole, rule: `organizations/${value.sort}`, strength, ...name };
  }
}

/** Above a place (6.5). */
const STRENGTH = 7.1;
/** The longer, the less a form within it matters: 中央人民政府|驻香港特别行政区联络办公室 is one. */
const PER_CHARACTER = 0.005;
/** A long name that ends its phrase: 土木工程拓展署 is no 土木工程. */
const ABOVE_INITIATIVES = 7.9;

const CENTRE = 7.65;

function strengthOf(view: TokenView, tokens: readonly Token[], start: number, end: number): number {
  if (end - start > 3 && endsPhrase(view, tokens, end)) return ABOVE_INITIATIVES;
  // 国家心血管病中心 is no centre to be built.
  return view.plain.startsWith('中心', end - 2) ? CENTRE : STRENGTH + (end - start) * PER_CHARACTER;
}

const HONG_KONG = /香港|特区政府|港府|港人/g;
const MACAO = /澳门|澳区/g;
const count = (plain: string, words: RegExp) => plain.match(words)?.length ?? 0;

function sureOf(plain: string, home: string, hits: readonly Hit[]): boolean[] {
  const inHongKong = count(plain, HONG_KONG) > 1 || count(plain, MACAO) > 1;
  const named = new Set(hits.filter(({ value }) => value.use === '').map(({ value }) => value.name));
  const sure = hits.map(
    ({ value }) =>
      value.use === '' ||
      (value.use === 'hongkong' && inHongKong) ||
      (value.use === 'context' && (named.has(value.name) || (value.sort === 'state' && home === ''))),
  );
  const besideSure = (i: number, j: number) => {
    const [one, two] = [hits[i]!, hits[j]];
    if (!two || !sure[j] || one.value.use !== 'context') return;
    const between = two.start > one.start ? plain.slice(one.end, two.start) : plain.slice(two.end, one.start);
    if (one.value.sort === two.value.sort && /^[、和与及]$/.test(between)) sure[i] = true;
  };
  for (let i = 1; i < hits.length; i++) besideSure(i, i - 1);
  for (let i = hits.length - 2; i >= 0; i--) besideSure(i, i + 1);
  return sure;
}

const ACADEMY = /^中国[社农林医]?[㐀-鿿]{0,3}科学院$/;
const INSTITUTE = /^[㐀-鿿]{2,14}?(?:研究所|研究院|研究中心|[学术理物料纳米]所)(?![在有以])/;
const CAMPUS = /^[（(][㐀-鿿]{2,4}[）)]/;
const HOSPITAL =
  /^(?![和与及在的等或对])(?:附属)?(?:第[一二三四五六七八九十]+)?(?:附属)?(?:[㐀-鿿]{2,4})?(?:医院|医学院|医学中心)/;
const REGIONAL =
  /^(?:省|市|自治区)?(?:分行|支行|省分行|分公司|省公司|市公司|公司|电力(?:有限)?公司|电力|分局|分署|黄河河务局|河务局|监管局|监管办|专员办|督察局|管理局|办事处|特派办|特派员办事处|营业管理部|营业部|总队|调查总队|代表处|研究院|分院|分会|集团)/;
/** 民盟|江西|省委会, 共青团|湖南|省委. */
const COMMITTEE = /^(?:省|市|区|县|自治区)?(?:委会|委员会|委(?![派托员任]))/;
const BRANCHES: Readonly<Record<string, RegExp>> = { company: REGIONAL, state: REGIONAL, mass: COMMITTEE };
const LONGEST_BRANCH = 20;

/** 中国科学院|金属研究所, 中国地质大学|（北京）, 中国银行|内蒙古分行. */
function withBranch(view: TokenView, end: number, { name, sort }: Agency): number {
  const rest = view.plain.slice(end, end + LONGEST_BRANCH);
  if (name.endsWith('大学')) return end + ((CAMPUS.exec(rest) ?? HOSPITAL.exec(rest))?.[0].length ?? 0);
  if (ACADEMY.test(name)) return end + (INSTITUTE.exec(rest)?.[0].length ?? 0);
  const branches = BRANCHES[sort];
  const place = branches && placeStartingAt(view, end, end + LONGEST_BRANCH);
  const branch = place && branches.exec(view.plain.slice(place.end, place.end + LONGEST_BRANCH));
  return branch ? place.end + branch[0].length : end;
}

function mayStand(view: TokenView, start: number, end: number, { use }: Agency): boolean {
  if (end - start > 3 && use === '') return true;
  const endsWord = isFree(view, end) || (end - start === 3 && use === '') || isLed(view.plain, end);
  return isFree(view, start) && endsWord;
}

const isFree = (view: TokenView, at: number) => view.isEdge(at) || isStop(view.plain[at]) || isStop(view.plain[at - 1]);
