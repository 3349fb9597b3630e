/**
 * Leading groups and offices, whose names hold verbs and so have no left edge of their own: 国家质量强国建设协调推进领导小组办公室, 省推进新型工业化领导小组.
 *
 * The name begins with whose group it is; 工作领导小组 without that is a class.
 */
import { placeEndingAt, placeStartingAt } from '../place-names.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';

const GROUP = '领导小组';
/** Characters before the noun. */
const REACH = 26;
const OF = /国家|国务院|中央|全国|自治区|[省市县](?![省市县区级直内])委?|(?<![园社辖景片小])区委?(?![省市县区级直内])/g;

/** Several, or one that somebody sets up. */
const NONE = /[等各]|有关|相关|(?:成立|组建|设立|建立|调整)$/;

export function* leadingGroups(view: TokenView): Generator<Candidate> {
  const { plain } = view;
  for (let at = plain.indexOf(GROUP); at >= 0; at = plain.indexOf(GROUP, at + 1)) {
    let from = at;
    while (from > 0 && at - from < REACH && !isStopAt(plain, from - 1)) from--;
    const start = placeIn(view, from, at) ?? ownerIn(view, from, at);
    const end = at + GROUP.length;
    if (start === undefined || NONE.test(plain.slice(start, at))) continue;
    const whole = plain.startsWith('办公室', end) ? end + 3 : end;
    yield { kind: 'Organization', start, end: whole, rule: 'organizations/group', strength: 8.05 };
  }
}

/** 珠海市|大湾区办, 省|农办, 自治区|北部湾办: an office under a division by a short name; 省里举办 and 市区代办 are none. */
const OFFICE =
  /(?:[省市县]|自治[区州])(?:[㐀-鿿]{1,5})?办(?=[，。；、：“]|[牵统负主抓挂会联组实推协将和与及要已在有]|副?主任|相关|有关)/g;
const NO_OFFICE = /[举主承协开创兴督交经代帮领联合筹申包查侦停续自新催快能难怎]办$|[的了和与在把将由被让]/;

export function* offices(view: TokenView): Generator<Candidate> {
  const { plain } = view;
  for (const { 0: words, index } of plain.matchAll(OFFICE)) {
    const division = index + (words.startsWith('自治') ? 3 : 1);
    const end = index + words.length;
    const place = placeEndingAt(view, division);
    const start = place ? place.start : view.isEdge(index) ? index : undefined;
    if (start === undefined || end - division < 2 || NO_OFFICE.test(plain.slice(division, end))) continue;
    yield { kind: 'Organization', start, end, rule: 'organizations/office', strength: 7.4 };
  }
}

/** Where a place begins whose group it is: 成立|百色市某某建设工作领导小组. */
function placeIn(view: TokenView, from: number, to: number): number | undefined {
  for (let at = from; at < to - 2; at++) if (placeStartingAt(view, at, to)?.entry.use === '') return at;
  return undefined;
}

/** The first word of whose group it is, with two characters or more behind it. */
function ownerIn({ plain, isEdge }: TokenView, from: number, to: number): number | undefined {
  for (const { 0: owner, index } of plain.slice(from, to).matchAll(OF))
    if (isEdge(from + index) && to - from - index - owner.length > 1) return from + index;
  return undefined;
}
