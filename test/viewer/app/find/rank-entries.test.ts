/** Which entity the search box proposes first. */
import { expect, test } from 'vitest';
import { rankEntries, type SearchEntry } from '../../../../viewer/app/find/rank-entries.js';

const entry = (
  name: string,
  pinyin: string,
  initials: string,
  mentions: number,
  aliases: string[] = [],
): SearchEntry => ({
  id: `Initiative:${name}`,
  kind: 'Initiative',
  name,
  aliases,
  pinyin,
  initials,
  mentions,
});

const ENTRIES = [
  entry('西部陆海新通道', 'xibuluhaixintongdao', 'xblhxtd', 9, ['陆海新通道']),
  entry('陆海联动', 'luhailiandong', 'lhld', 2),
  entry('“33618”现代制造业集群体系', 'xiandaizhizaoyejiquntixi', 'xdzzyjqtx', 5, ['33618']),
  entry('海洋经济', 'haiyangjingji', 'hyjj', 20),
  entry('《条例》', 'tiaoli', 'tl', 1),
];

test.each([
  ['海新通', '西部陆海新通道', 'inside the name'],
  ['陆海', '陆海联动', 'the beginning of a name comes before its middle'],
  ['陸海新通道', '西部陆海新通道', 'traditional characters'],
  ['ＬＨＸＴＤ', '西部陆海新通道', 'full width letters'],
  ['lhxtd', '西部陆海新通道', 'initials from within'],
  ['luhai', '陆海联动', 'pinyin from the beginning comes first'],
  ['33618', '“33618”现代制造业集群体系', 'digits without quotes'],
  ['“33618”', '“33618”现代制造业集群体系', 'digits with quotes'],
  ['"33618"', '“33618”现代制造业集群体系', 'straight quotes'],
  ['条例', '《条例》', 'title marks need not be typed'],
])('%s finds %s: %s', (typed, name) => {
  expect(rankEntries(ENTRIES, typed)[0]?.name).toBe(name);
});

test.each(['', '  ', '“”', '不存在的词', 'zzzz'])('%j finds nothing', (typed) => {
  expect(rankEntries(ENTRIES, typed)).toEqual([]);
});
