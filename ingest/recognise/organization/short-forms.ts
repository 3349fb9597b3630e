/**
 * Short forms that the text itself explains: 远景动力 behind 远景动力技术有限公司, 矿研院 behind …研究院（以下简称“矿研院”）.
 *
 * A company is called by what is left without its legal form, its place and its trade; that must still be three characters or more.
 */
import { Gazetteer } from '../../lexicon/gazetteer.js';
import { placeStartingAt } from '../place-names.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { isLed } from './ends-phrase.js';

const LEGAL = /(?:[（(][㐀-鿿]{2,6}[）)])?(?:控股)?(?:集团|[（(]集团[）)])?(?:股份)?(?:有限公司|有限责任公司)$/;
const TRADE =
  /(?:技术|科技|工程|实业|智能科技|信息技术|网络科技|生物科技|新材料|装备制造|装备|机械|制造|产业|投资|发展|建设|服务|贸易|物流|供应链|食品|农业|能源|电力|环保|医药|软件|电子|化工|材料)+$/;
/** 国网陕西|省|电力 is 国网陕西电力. */
const DIVISION = /^([㐀-鿿]{4,6})[省市](?=[㐀-鿿]{2})/;
const CALLED = /^[（(](?:以下|下|文中)?(?:统称|简称)(?:为|[:：])?[“"「]?([^“”"「」（）()，。；\n]{2,10})[”"」]?[）)]/;
/** 交通运输部|综合规划司. */
const DEPARTMENT = /^[㐀-鿿]{2,14}[部委局署会行]([㐀-鿿]{2,8}司)$/;
const LONGEST_DEFINITION = 24;
const SHORTEST = 3;

/** @param found bodies with the spans they have in the text. */
export function* shortForms(view: TokenView, found: readonly Candidate[]): Generator<Candidate> {
  const names = new Map<string, string>();
  for (const { start, end, name } of found) {
    const full = name ?? view.plain.slice(start, end);
    const called = CALLED.exec(view.plain.slice(end, end + LONGEST_DEFINITION))?.[1];
    if (called) names.set(called, full);
    const department = DEPARTMENT.exec(full)?.[1];
    if (department) names.set(department, full);
    for (const short of legalShorts(view, start, end)) if (!names.has(short)) names.set(short, full);
  }
  if (names.size === 0) return;
  for (const { start, end, value } of new Gazetteer(names).scan(view.plain))
    if (isFree(view, start) && isFree(view, end))
      yield { kind: 'Organization', start, end, rule: 'organizations/short-form', strength: 8, name: value };
}

function* legalShorts(view: TokenView, start: number, end: number): Generator<string> {
  const full = view.plain.slice(start, end);
  if (!LEGAL.test(full)) return;
  const place = placeStartingAt(view, start, end);
  const own = full.slice(place?.entry.form === 'full' ? place.end - start : 0).replace(LEGAL, '');
  for (const short of [own, own.replace(TRADE, ''), own.replace(DIVISION, '$1')])
    if (short.length >= SHORTEST && short !== full) yield short;
}

const isFree = (view: TokenView, at: number) =>
  isLed(view.plain, at) || view.isEdge(at) || isStopAt(view.plain, at) || isStopAt(view.plain, at - 1);
