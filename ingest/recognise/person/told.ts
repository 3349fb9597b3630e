/**
 * Names that the way of telling gives away: 今年47岁的陈桂芳, 名叫李想, 吴玉兰笑着说, and a stranger that the text comes back to.
 *
 * Here jieba has to see one unknown word of a name's form; an ordinary word in the same place (程序员笑着说) is none.
 */
import type { Token } from '../../document.js';
import { isStop, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { innerScore, shapesFrom } from './shape.js';

const AGED =
  /(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[0-9]0)(?:多)?(?:岁|后)(?:的|女|男|小|老|青年|姑娘|小伙|村民|居民|市民|党员|职工|农民|教师|老人){0,3}|(?:名叫|名字叫|叫做|叫作|化名|本名|我叫|他叫|她叫)/g;
const AGE_BEHIND = /^(?:[，,]?(?:今年|现年)?[0-9]{2}岁|（(?:左|右|中|前|后|化名|男|女|[0-9]{2}岁))/;
const SAYS = /^[^，。；：！？、“”\n]{0,12}(?:说|道|表示|介绍|坦言|感慨|告诉|回忆|笑言|算账|直言|点赞)(?=[，：。”“])/;

/** 在接受采访时说, 在会上表示: only persons do. */
const SAYS_WHEN =
  /^(?:日前|昨日|今日|同时|随后)?在[^，。；：！？、“”\n]{1,16}(?:时|上|中|后)(?:说|表示|指出|强调|介绍|谈到|坦言|认为)/;

export function* toldNames(view: TokenView, tokens: readonly Token[]): Generator<FoundName> {
  const { plain } = view;
  for (const match of plain.matchAll(AGED)) {
    const start = match.index + match[0].length;
    const shape = shapesFrom(plain, start).find((one) => innerScore(view, start, one) >= 2);
    if (shape) yield { start, end: shape.end, rule: 'people/told', score: 7, role: '' };
  }
  for (const { score, ...span } of strangers(view, tokens)) {
    const rest = plain.slice(span.end, span.end + 24);
    if ((score >= 2 && (AGE_BEHIND.test(rest) || SAYS.test(rest))) || SAYS_WHEN.test(rest))
      yield { ...span, rule: 'people/told', score: 7, role: '' };
  }
}

/** What looks like a name at the beginning of a clause. */
function* strangers(
  view: TokenView,
  tokens: readonly Token[],
): Generator<{ start: number; end: number; score: number }> {
  for (const { start } of tokens) {
    if (!isStop(view.plain[start - 1])) continue;
    for (const shape of shapesFrom(view.plain, start)) {
      const score = innerScore(view, start, shape);
      if (score < 0) continue;
      yield { start, end: shape.end, score };
      break;
    }
  }
}
