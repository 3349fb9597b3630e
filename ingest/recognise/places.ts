/**
 * Administrative divisions, countries and named regions.
 *
 * Names come from lists; what lists cannot know is decided by the words around: 和平 and 东山 are counties only beside another
 * place, after 在 or when the text also writes 东山县. 我省 and 全省 are the division that the text speaks for.
 */
import type { Segmented } from '../document.js';
import { chooseDivision, type Division, divisions, homeDivision, liesIn, uniqueLabel } from '../lexicon/divisions.js';
import { abbreviations, deictic, listedTowns, subRegions, towns } from './place-forms.js';
import { type PlaceEntry, placeGazetteer } from './place-gazetteer.js';
import type { Candidate, Recogniser } from './recogniser.js';
import { HONG_KONG } from './special-regions.js';
import { isStopAt, viewOf } from './token-view.js';

interface Hit {
  readonly start: number;
  end: number;
  readonly entry: PlaceEntry;
  readonly division: Division | undefined;
  sure: boolean;
}

const STRENGTH = 6;

export const places = {
  id: 'places',
  finds: ['Place'],
  *apply(document) {
    const home = homeDivision(document.home);
    const hits = namesIn(document, home);
    confirm(document.plain, hits, home);
    for (const hit of hits) if (hit.sure) yield candidate(hit);
    yield* abbreviations(document.plain);
    yield* subRegions(document.plain);
    yield* towns(document.plain, hits, home !== undefined && home.level !== 'province');
    yield* listedTowns(viewOf(document));
    if (home) yield* deictic(document.plain, home);
  },
} satisfies Recogniser;

function candidate({ start, end, entry, division }: Hit): Candidate {
  return {
    kind: 'Place',
    start,
    end,
    strength: entry.form === 'full' ? STRENGTH + 0.5 : STRENGTH,
    rule: `places/${entry.form}`,
    ...(division ? divisionFields(division) : { name: nameOf(entry), attributes: levelOf(entry) }),
  };
}

const divisionFields = (division: Division) => ({
  name: uniqueLabel(division),
  attributes: { adminCode: division.code, level: division.level },
});

/** Several counties share the name and nothing tells which: the name as written, without a code. */
const nameOf = (entry: PlaceEntry) =>
  entry.divisions.length > 1 ? (entry.divisions.find((d) => d.name === entry.word)?.name ?? entry.word) : entry.name;
const levelOf = (entry: PlaceEntry) => ({ level: entry.divisions[0]?.level ?? entry.level });

function namesIn({ plain, tokens }: Segmented, home: Division | undefined): Hit[] {
  const { trie } = placeGazetteer();
  const edge = viewOf({ plain, tokens }).edges;
  const hits: Hit[] = [];
  let i = 0;
  for (let found = trie.next(plain, i); found; found = trie.next(plain, i)) {
    const entry = found.value;
    // 山西|大同 may be one word to jieba.
    const begins = edge[found.start] === 1 || hits.at(-1)?.end === found.start;
    if (
      !entry ||
      !stands(plain, edge, found.start, found.end, entry, begins) ||
      isPartOfName(plain, found.end, entry)
    ) {
      i = entry ? found.start + 1 : found.end;
      continue;
    }
    const last = hits.at(-1);
    const inner = last?.end === found.start ? last.division : undefined;
    // 甘肃|中部 says where in Gansu.
    if (entry.use === 'direction' && inner) {
      i = found.end;
      continue;
    }
    const division = within(entry.divisions, inner) ?? chooseDivision(entry.divisions, home);
    let end = found.end;
    if (entry.form !== 'full' && entry.form !== 'country' && TOWNSHIP.test(plain.slice(end, end + 3))) {
      end += plain.startsWith('街道', end) ? 2 : 1;
      if (entry.use === '' || edge[found.start]) hits.push(townNamed(plain.slice(found.start, end), found.start, end));
      i = end;
      continue;
    }
    if (entry.form === 'full' && entry.use === '') end = cutSuffix(plain, found.start, end, entry);
    else if (entry.within !== undefined && plain[end] === '区') end++;
    else if (plain.startsWith('地区', end) && entry.form !== 'country') end += 2;
    hits.push({ start: found.start, end, entry, division, sure: entry.use === '' });
    i = end;
  }
  return hits;
}

/** 紫阳|镇, 磨憨|镇: a township called like a county. */
const TOWNSHIP = /^(?:街道|镇(?![江静守压定])|乡(?![村镇土亲情愁音贤党级域]))/;

const townNamed = (word: string, start: number, end: number): Hit => ({
  start,
  end,
  entry: { word, name: word, level: 'township', divisions: [], form: 'region', use: '' },
  division: undefined,
  sure: true,
});

/** 北京市|朝阳区: the one that lies in the place right before it. */
function within(found: readonly Division[], outer: Division | undefined): Division | undefined {
  const inside = outer ? found.filter((one) => one.code !== outer.code && liesIn(one.code, outer.code)) : [];
  return inside.length === 1 ? inside[0] : undefined;
}

/** 成都市场, 重庆市民, 淳安县域: the suffix belongs to the next word. */
const NOT_SUFFIX: Record<string, string> = { 市: '场民值容井属', 县: '域', 区: '位域间块', 州: '际', 旗: '下' };

function cutSuffix(plain: string, start: number, end: number, entry: PlaceEntry): number {
  const next = plain[end];
  if (next === undefined || !NOT_SUFFIX[plain[end - 1]!]?.includes(next)) return end;
  return divisions().byName.has(plain.slice(start, end - 1)) ? end - 1 : entry.word.length + start;
}

/** Short names must not cut a word in two; long official ones cannot. */
function stands(
  plain: string,
  edge: Uint8Array,
  start: number,
  end: number,
  entry: PlaceEntry,
  begins: boolean,
): boolean {
  const length = end - start;
  // 市|和县|区, 南部|县区.
  if (plain[end - 1] === '县' && (plain[end] === '区' || (length === 2 && '城域级乡长'.includes(plain[end] ?? '，'))))
    return false;
  if (entry.form === 'full' && length > 3) return true;
  if (entry.use === 'direction') return edge[start] === 1 && edge[end] === 1 && isDirectionFree(plain, start, end);
  if (length > 3 || entry.form === 'country') return length > 2 || edge[start] === 1;
  if (entry.form === 'full') return edge[start] === 1;
  if (!begins) return false;
  return edge[end] === 1 || (entry.divisions[0]?.level ?? 'region') !== 'county';
}

/** 平陆|运河, 钱江|大桥, 中国（绵阳）: the short name of a place within the name of a work or a fair. */
const WORKS =
  /^(?:运河|[长跨过]江大桥|大桥|特大桥|隧道|水库|水电站|核电站?|电站|灌区|干渠|铁路(?!口岸)|高铁|高速|油田|气田|煤矿|码头|枢纽|水利枢纽|集团|股份|航运枢纽|保税|[（(][㐀-鿿]{2,4}[）)][㐀-鿿])/;
const isPartOfName = (plain: string, end: number, entry: PlaceEntry) =>
  (entry.form !== 'full' || entry.name === '中国') && WORKS.test(plain.slice(end, end + 8));

const PLACE_TAIL = /[省市县区州盟旗镇乡村岛山川渝鄂湘桂粤赣皖浙闽苏鲁豫晋冀辽吉陇陕滇黔藏疆琼]/;

/** 西部 in 成都西部 and 东北 in 东北方向 say where, not what. */
function isDirectionFree(plain: string, start: number, end: number): boolean {
  const before = plain[start - 1] ?? '';
  const next = plain[end] ?? '';
  return !PLACE_TAIL.test(before) && !/[部方侧角向风面翼麓坡岸门]/.test(next);
}

const PLACE_VERB = /(?:在|赴|到|来自|位于|走进|地处|前往|落户|抵达|奔赴|调研|考察|支持|推动|打造)$/;
const LISTED = /[、，和与及]/;

/** Decides about names that are also words, from what is sure: neighbours in a list, the parent before, the full name elsewhere. */
function confirm(plain: string, hits: Hit[], home: Division | undefined): void {
  const fullNames = new Set(hits.filter((h) => h.entry.form === 'full' && h.division).map((h) => h.division!.code));
  const named = new Set(hits.filter((h) => h.sure && h.division).map((h) => h.division!.code.slice(0, 2)));
  const beside = (a: Hit, b: Hit) =>
    a.end <= b.start && b.start - a.end <= 1 && /^[、和与及]?$/.test(plain.slice(a.end, b.start));
  const check = (hit: Hit, neighbour: Hit | undefined, inOrder: boolean) => {
    if (hit.sure) return;
    const inside = home !== undefined && hit.entry.divisions.some((d) => liesIn(d.code, home.code));
    if (hit.entry.use === 'direction') {
      hit.sure = true;
      return;
    }
    if (hit.entry.within !== undefined) {
      hit.sure = named.has(hit.entry.within) || (hit.entry.within === '81' && plain.search(HONG_KONG) >= 0);
      return;
    }
    if (hit.entry.form === 'region') {
      hit.sure =
        PLACE_VERB.test(plain.slice(Math.max(0, hit.start - 2), hit.start)) && LISTED.test(plain[hit.end] ?? '');
      return;
    }
    const near = neighbour?.sure && (inOrder ? beside(neighbour, hit) : beside(hit, neighbour));
    const adjacent = inOrder && near && neighbour.end === hit.start;
    // 会同|察右后旗: nothing lies in the former.
    if (
      !inOrder &&
      near &&
      neighbour.start === hit.end &&
      !(hit.division && neighbour.division && liesIn(neighbour.division.code, hit.division.code))
    )
      return;
    if (hit.entry.use === 'generic') {
      hit.sure = adjacent === true && neighbour.division !== undefined && isParent(neighbour.division, hit);
      return;
    }
    if (fullNames.has(hit.division?.code ?? '-')) hit.sure = true;
    else if (adjacent) hit.sure = neighbour.division ? isParent(neighbour.division, hit) : false;
    else if (near)
      hit.sure =
        neighbour.division !== undefined &&
        (inside || neighbour.division.level !== 'province' || hit.division?.level === 'prefecture');
    else if (inside) hit.sure = isLocative(plain, hit) || isSubject(plain, hit);
  };
  for (let i = 0; i < hits.length; i++) check(hits[i]!, hits[i - 1], true);
  for (let i = hits.length - 1; i >= 0; i--) check(hits[i]!, hits[i + 1], false);
}

const isParent = (parent: Division, hit: Hit) =>
  hit.entry.divisions.some((division) => division.code !== parent.code && liesIn(division.code, parent.code));

/** ，吴江|巩固…: a place of the text's own that begins a clause and does something. */
const isSubject = (plain: string, { start, end }: Hit): boolean =>
  isStopAt(plain, start - 1) && DOES.test(plain.slice(end, end + 2));
const DOES =
  /^(?:建设|打造|做强|做优|做大|壮大|推动|推进|巩固|加快|聚焦|突出|发展|围绕|实施|深化|抓好|培育|依托|立足|则|要|以)/;

/** 在和平落地, 大名等3个县. */
function isLocative(plain: string, { start, end }: Hit): boolean {
  const before = plain.slice(Math.max(0, start - 2), start);
  return (
    /(?:在|赴|来自|位于|走进|地处|前往)$/.test(before) || /^等\d{0,3}(?:个)?[县市区]/.test(plain.slice(end, end + 6))
  );
}
