/**
 * Bodies of a place: 湖南省统计局, 省发展改革委, 市委, 连江县人民政府. The text's own place gives 省 and 市 their names.
 *
 * Not: 城市管理 (市 inside a word), 各市政府, 全省政府系统. In a province's text 市委 means no particular city.
 */

import type { Segmented } from '../../document.js';
import { CharacterSet } from '../../lexicon/character-set.js';
import { ancestors, type Division, homeDivision } from '../../lexicon/divisions.js';
import type { GazetteerHit } from '../../lexicon/gazetteer.js';
import { divisionOf, type PlaceName, placeEndingAt } from '../place-names.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { organizationLexicon } from './lexicon.js';

const OWN = ['师市', '自治区', '自治州', '省', '市', '区', '县', '州', '盟', '旗'];
/** Prepositions that jieba glues to 省: 由省|发展改革委. */
const GLUED = new CharacterSet('由向对从在与和及经据');
const MANY = new CharacterSet('各全两多几每跨外该等邻某');

export function* departments(document: Segmented, view: TokenView): Generator<Candidate> {
  const home = homeDivision(document.home);
  const { plain } = view;
  for (const { start, end, value } of whole(plain, organizationLexicon().departments.scan(plain))) {
    if (!endsWell(view, start, end)) continue;
    const found = ofPlace(view, start, value, home) ?? ofHome(view, start, end, value, home);
    if (found) yield { kind: 'Organization', end, ...found };
  }
}

type Tail = GazetteerHit<string>;

/** What a body has within it, by a name of its own: 省人大|财经委, 市委|巡察工作领导小组, 市公安局|江北区分局, 市人民检察院|第五分院. */
const PARTS: readonly { readonly of: RegExp; readonly part: RegExp }[] = [
  {
    of: /人大|政协|人民代表大会/,
    part: /^(?:常委会)?(?:财政经济|财经|法制|法工|监察和司法|监察司法|教育科学文化卫生|教科文卫|教科卫体|环境与资源保护|环境资源|环资|城建环资|城乡建设环境保护|农业与农村|农业农村|农业|社会建设|社会法制|社会和法制|民族宗教|民族|华侨|民族侨务|外事|预算|代表资格审查|代表|人事代表|人事任免|选举任免|提案|经济|人口资源环境|文史|文化文史和学习|文化和文史|港澳台侨|港澳台侨和外事|委员学习)(?:工作)?(?:委员会|工委|专委会|委)(?![员会])/,
  },
  { of: /[委府]$/, part: /^[㐀-鿿]{2,16}?(?:领导小组|工作专班)(?:办公室)?/ },
  { of: /[局院]$/, part: /^(?:[㐀-鿿]{2,5}(?:区|县|市|新区|开发区|高新区|经开区)?分局|第[一二三四五六七八九十]分院)/ },
];
const LONGEST_PART = 24;

/** 市|政府|口岸物流办 and 省|人大|财经委: a body within a body is the longer one. */
function* whole(plain: string, tails: readonly Tail[]): Generator<Tail> {
  for (let i = 0; i < tails.length; i++) {
    const tail = tails[i]!;
    const inner = tails[i + 1];
    const text = plain.slice(tail.start, tail.end);
    if (inner?.start === tail.end && text.endsWith('政府') && !/^(?:委|人民|政府|人大|政协)/.test(inner.value)) {
      yield { start: tail.start, end: inner.end, value: inner.value };
      i++;
      continue;
    }
    const part = partBehind(plain.slice(tail.end, tail.end + LONGEST_PART), text);
    yield part === '' ? tail : { start: tail.start, end: tail.end + part.length, value: text + part };
  }
}

/** '' where a verb stands behind: 市委|成立领导小组. */
function partBehind(rest: string, text: string): string {
  const { edges } = organizationLexicon();
  if (edges.has(rest.slice(0, 2)) || edges.has(rest.slice(0, 1))) return '';
  const part = PARTS.find(({ of }) => of.test(text))?.part.exec(rest)?.[0] ?? '';
  return /[、与]/.test(part) ? '' : part;
}

/** 省委员会 and 市委托 are not the party committee; 政府工作报告 is still the government's. */
function endsWell(view: TokenView, start: number, end: number): boolean {
  const tail = view.plain.slice(start, end);
  const next = view.plain[end] ?? '';
  if (tail === '委' || tail === '党委') return !'员托派任会'.includes(next);
  if (tail === '政府')
    return !/^(?:性|侧|部门|债|采购|投资|和社会|与社会|基金|引导)/.test(view.plain.slice(end, end + 3));
  return tail !== '人大' && tail !== '政协' ? true : !'代委'.includes(next);
}

type Found = Pick<Candidate, 'start' | 'rule' | 'strength' | 'name'>;

function ofPlace(view: TokenView, at: number, tail: string, home: Division | undefined): Found | undefined {
  const place = placeEndingAt(view, at);
  if (!place || (tail.startsWith('委') && !hasForm(place))) return undefined;
  if (place.entry.use === 'context') return undefined;
  if (place.entry.form === 'country') return ofCountry(place, tail);
  const outer = placeEndingAt(view, place.start);
  const division = divisionOf(place, home);
  const own = division && !division.name.endsWith('特别行政区') ? division.name : view.plain.slice(place.start, at);
  const name = own.endsWith('特别行政区') ? `${own}${tail.replace('人民', '')}` : own + tail;
  return {
    start: outer?.entry.use === '' ? outer.start : place.start,
    rule: 'organizations/department',
    strength: 8,
    name,
  };
}

/** 黔东南州|委 and 成都市|委; 成都|委 is none. */
const hasForm = ({ entry }: PlaceName) => entry.form === 'full' || /[州县旗]$/.test(entry.word);

/** Other countries have governments, but no 发展改革委; 中国科学院 is no body of a place. */
const ofCountry = ({ start, entry }: PlaceName, tail: string): Found | undefined =>
  tail === '人民政府' && entry.name !== '中国'
    ? { start, rule: 'organizations/government', strength: 8, name: `${entry.name}政府` }
    : undefined;

function ofHome(view: TokenView, at: number, end: number, tail: string, home: Division | undefined): Found | undefined {
  const own = OWN.find((word) => view.plain.endsWith(word, at) && at >= word.length);
  if (!own) return bareBureau(view, at, end, tail, home);
  const start = at - own.length;
  const before = view.plain[start - 1];
  if (MANY.has(before ?? '') || !(view.isEdge(start) || GLUED.has(before ?? ''))) return undefined;
  const division = home && ownDivision(own, home);
  if (!division && end - start < 4) return undefined;
  const from = before === '我' || before === '本' ? start - 1 : start;
  return {
    start: from,
    rule: 'organizations/own-department',
    strength: 7.5,
    ...(division ? { name: `${division.name}${tail}` } : {}),
  };
}

/** 、|环保局 in a city's or county's own text. */
function bareBureau(
  { plain, isEdge }: TokenView,
  at: number,
  end: number,
  tail: string,
  home: Division | undefined,
): Found | undefined {
  if (!home || home.level === 'province' || plain[end - 1] !== '局' || !isEdge(at)) return undefined;
  if (!isStopAt(plain, at - 1) && plain[at - 1] !== '由') return undefined;
  return { start: at, rule: 'organizations/own-bureau', strength: 7.5, name: home.name + tail };
}

/** What 省, 市, 区 mean in a text of `home`: itself or what it lies in. */
export const ownDivision = (own: string, home: Division): Division | undefined =>
  [home, ...ancestors(home)].find((division) => division.name.endsWith(own));
