/**
 * 数字重庆, 平安北京, 健康青海: the national campaigns as a place carries them on.
 *
 * Not: 数字城市, 智慧社区 (no place), 美丽山东半岛 (a longer name of a place).
 */
import { Gazetteer } from '../../lexicon/gazetteer.js';
import { placeGazetteer } from '../place-gazetteer.js';
import type { Candidate } from '../recogniser.js';
import type { Reading } from './reading.js';

const CAMPAIGNS = new Gazetteer(
  '数字 数智 平安 法治 健康 美丽 幸福 文明 智慧 清廉 质量 信用 诚信 书香 无废 智造'
    .split(' ')
    .map((word) => [word, true] as const),
);
/** What makes of the place another thing: 文化上海|大学. */
const OTHER = /^(?:市|省|县|区|大学|日报|晚报|学院|公司|集团|银行|大厦|半岛|高原|盆地|中心)/;

export function* campaign({ plain, boundary }: Reading): Generator<Candidate> {
  for (const { start, end } of CAMPAIGNS.scan(plain)) {
    const place = boundary[start] ? placeGazetteer().trie.at(plain, end) : undefined;
    if (!place?.value || place.end - end > 3 || OTHER.test(plain.slice(place.end, place.end + 2))) continue;
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
