/**
 * Sessions that are counted: 十四届全国人大三次会议, 党的二十届三中全会, 省委十二届六次全会, 政协第十四届全国委员会第三次会议.
 *
 * Written with and without 第 and with long and short names of the bodies; the name without is the same in all of them.
 */
import type { Candidate } from '../recogniser.js';

const N = '[一二三四五六七八九十百0-9]{1,4}';
const BODY =
  '(?:全国人民代表大会常务委员会|全国人民代表大会|全国人大常委会|全国人大|人民代表大会常务委员会|人民代表大会|人大常委会|人大|全国政协常委会|全国政协|政协常委会|政协|全国委员会常务委员会|全国委员会|常务委员会|常委会|委员会|中央委员会|中央纪律检查委员会|中央纪委|中央军委|市委|省委|区委|县委|自治区党委|全委会|纪委|工会|妇联|团委)';
const WHOSE =
  '(?:中国人民政治协商会议|中国共产党|中共中央|中共|党的|政协|全国|中央|[省市区县州]|自治区|[一-龥]{2,5}[省市区县州]|[一-龥]{2,7}自治[区州县])';

const SESSION = new RegExp(
  `(?:${WHOSE})?(?:${BODY})?(?:第)?${N}届(?:${WHOSE})?(?:${BODY})?(?:第)?${N}(?:次全体会议|次会议|次全会|中全会|次常委会会议)`,
  'g',
);
const CONGRESS = new RegExp(
  `党的${N}大(?![学家业型])|(?:中国共产党|中共)?第?${N}次全国代表大会|(?:[一-龥]{2,5}[省市区县州]|[省市区县州])第${N}次党代会`,
  'g',
);

export function* sessions(plain: string): Generator<Candidate> {
  for (const pattern of [SESSION, CONGRESS])
    for (const match of plain.matchAll(pattern)) {
      const start = match.index + leading(match[0]);
      const end = match.index + match[0].length;
      yield {
        kind: 'Meeting',
        start,
        end,
        rule: 'meetings/session',
        strength: 8.5,
        name: sessionName(plain.slice(start, end)),
      };
    }
}

/** 在重庆市 and 出席安徽省: the place pattern takes in a word before; what comes before the place is cut by the last verb. */
const BEFORE =
  /^(?:在|于|出席|参加|召开|举行|列席|经|由|和|与|及|据|是|对|从|到|自|贯彻|落实|学习|宣传|围绕|按照|根据|审议|举办|迎接|召集|筹备|主持|当选|向|为|开好|圆满|闭幕|的)+/;
const leading = (words: string) => BEFORE.exec(words)?.[0].length ?? 0;

/** One name for all ways to write it: 十四届全国人大三次会议. */
function sessionName(words: string): string {
  const congress = /第([一二三四五六七八九十]+)次全国代表大会/.exec(words);
  if (congress) return `党的${congress[1]}大`;
  return words
    .replaceAll('第', '')
    .replace(/^(?:中国人民政治协商会议|政协)(.+?届)全国委员会/, '全国政协$1')
    .replace(/^(?:中国共产党|中共中央|中共|党的)(?=.+中全会)/, '')
    .replace(/^(.+?届)全国政协/, '全国政协$1')
    .replace('人民代表大会', '人大')
    .replace('常务委员会', '常委会')
    .replace(/次全体会议$/, (end) => (words.includes('委') && words.includes('中央') ? '中全会' : end))
    .replace(/中央委员会(?=.中全会)/, '');
}
