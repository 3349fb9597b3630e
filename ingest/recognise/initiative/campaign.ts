/**
 * 数字重庆, 平安北京, 健康青海: the national campaigns as a place carries them on; 长株潭一体化发展, 京津冀重点领域协同发展: places that grow together.
 *
 * Not: 数字城市, 智慧社区 (no place), 美丽山东半岛 (a longer name of a place), 重庆科技创新一体化 (something else is made one).
 */
import { Gazetteer } from '../../lexicon/gazetteer.js';
import { placeGazetteer } from '../place-gazetteer.js';
import type { Candidate } from '../recogniser.js';
import type { Reading } from './reading.js';

const CAMPAIGNS = new Gazetteer(
  '数字 数智 平安 法治 健康 美丽 幸福 文明 智慧 清廉 质量 信用 诚信 书香 无废 智造 绿美 清朗 活力 诗画 冬游'
    .split(' ')
    .map((word) => [word, true] as const),
);
/** What makes of the place another thing: 文化上海|大学. */
const OTHER = /^(?:市|省|县|区|大学|日报|晚报|学院|公司|集团|银行|大厦|半岛|高原|盆地|中心)/;

export function* campaign({ plain, boundary }: Reading): Generator<Candidate> {
  for (const { start, end } of CAMPAIGNS.scan(plain)) {
    const place = boundary[start] ? placeBehind(plain, end) : undefined;
    if (!place?.value || place.end - end > 4 || OTHER.test(plain.slice(place.end, place.end + 2))) continue;
    yield {
      start,
      end: place.end,
      kind: 'Initiative',
      rule: 'initiatives/campaign',
      strength: 7.4,
      attributes: { form: 'strategy' },
    };
  }
}

/** 三明|模式, 梨树|模式: what a place shows others how to do. */
export function* models({ plain, boundary }: Reading): Generator<Candidate> {
  const { trie } = placeGazetteer();
  for (let at = plain.indexOf('模式'); at >= 0; at = plain.indexOf('模式', at + 2)) {
    const start = [2, 3]
      .map((length) => at - length)
      .find((from) => boundary[from] && trie.at(plain, from)?.end === at);
    const form = start === undefined ? undefined : trie.at(plain, start)?.value?.form;
    if (start === undefined || !form || form === 'country') continue;
    yield {
      start,
      end: at + 2,
      kind: 'Initiative',
      rule: 'initiatives/model',
      strength: 7.4,
      attributes: { form: 'mode' },
    };
  }
}

/** 美丽|新宁夏 is no county of 新宁. */
function placeBehind(plain: string, at: number) {
  const { trie } = placeGazetteer();
  const renewed = plain[at] === '新' ? trie.at(plain, at + 1) : undefined;
  return renewed?.value ? renewed : trie.at(plain, at);
}

/** Places that grow together; what stands between them and the head says how. */
const TOGETHER = /(?:一体化|同城化|协同)(?:高质量发展|创新发展|发展)?/g;
const HOW = /^(?:地区|区域|全域|全面|全方位|重点领域|产业|交通|生态|更高质量|高质量)*$/;
/** Characters before the head in which the place begins. */
const REACH = 12;

export function* together({ plain, boundary }: Reading): Generator<Candidate> {
  for (const { 0: head, index } of plain.matchAll(TOGETHER)) {
    if (head === '协同') continue;
    for (let start = Math.max(0, index - REACH); start <= index - 2; start++) {
      const end = boundary[start] ? placesEnd(plain, start) : undefined;
      if (end === undefined || plain[start - 1] === '、' || !HOW.test(plain.slice(end, index))) continue;
      yield {
        start,
        end: index + head.length,
        kind: 'Initiative',
        rule: 'initiatives/together',
        strength: 7.5,
        attributes: { form: 'strategy' },
      };
      break;
    }
  }
}

/** Behind one place or several: 长株潭, 西安—咸阳, 通州区与北三县. */
function placesEnd(plain: string, from: number): number | undefined {
  const { trie } = placeGazetteer();
  let end: number | undefined;
  for (let at = from; ; at = '—与和、'.includes(plain[end] ?? ' ') ? end + 1 : end) {
    const place = trie.at(plain, at);
    if (!place?.value) return end !== undefined && end - from > 2 ? end : undefined;
    end = place.end;
    if (place.value.form === 'region' && !trie.at(plain, end)?.value) return end;
  }
}
