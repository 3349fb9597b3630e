/**
 * Names that the way of telling gives away: 今年47岁的陈桂芳, 名叫李想, 吴玉兰笑着说, and a stranger that the text comes back to.
 *
 * Here jieba has to see one unknown word of a name's form; an ordinary word in the same place (程序员笑着说) is none.
 */
import type { Token } from '../../document.js';
import { isStop, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { innerScore, shapesFrom, surnameAt } from './shape.js';

const AGED =
  /(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}|[0-9]0)(?:多)?(?:岁|后)(?:的|女|男|小|老|青年|姑娘|小伙|村民|居民|市民|党员|职工|农民|教师|老人){0,3}|(?:名叫|名字叫|叫做|叫作|化名|本名|我叫|他叫|她叫)/g;
const AGE_BEHIND =
  /^(?:[，,、](?:男|女)[，,、]|[，,]?(?:今年|现年)?[0-9]{2}岁|（(?:左|右|中|前|后|化名|男|女|[0-9]{2}岁))/;
const SAYS = /^[^，。；：！？、“”\n]{0,12}(?:说|道|表示|介绍|坦言|感慨|告诉|回忆|笑言|算账|直言|点赞)(?=[，：。”“])/;

/** 在接受采访时说, 在会上表示: only persons do. */
const SAYS_WHEN =
  /^(?:日前|昨日|今日|同时|随后)?在[^，。；：！？、“”\n]{1,16}(?:时|上|中|后)(?:说|表示|指出|强调|介绍|谈到|坦言|认为)/;

/** 对记者说, 向记者介绍. */
const TO_REPORTER =
  /^(?:[^，。；：！？、“”\n]{0,8}[对向](?:本报|《[^》]{1,10}》)?记者[^，。；：！？、“”\n]{0,6}(?:说|道|介绍|表示|透露|展示|讲述)|告诉(?:我们)?(?:本报)?记者)/;

/** What only people do. */
const LIVES =
  /^(?:想了想|笑|点点头|摇摇头|叹|翻开|举起|拿起|拿来|拿出|指着|掰着|望着|看着|站在|坐在|蹲在|还?记得|回忆|出生|退休|毕业于|返乡|打工|打开|抱着|捧着|领着|带着|牵着|穿着|戴着|走出|走上|走到|走进|来到|把|一边|又上|又来)/;

/** 李明：, once and again at the beginning of a line. */
const LABEL = /^[㐀-鿿]{2,4}(?=[：:])/gm;
/** 我是庄晓。 */
const I_AM = /我是(?=([㐀-鿿]{2,4})[，。！])/g;
const ALIAS = /(?:为|系|是)?化名|（化名）/g;

export function* toldNames(view: TokenView, tokens: readonly Token[]): Generator<FoundName> {
  const { plain } = view;
  yield* labelled(view);
  for (const { index, 1: name } of plain.matchAll(I_AM)) {
    const start = index + 2;
    const shape = shapesFrom(plain, start).find((one) => one.end === start + name!.length);
    if (shape && innerScore(view, start, shape) >= 1)
      yield { start, end: shape.end, rule: 'people/told', score: 7, role: '' };
  }
  for (const { index } of plain.matchAll(ALIAS)) {
    const found = [3, 2, 4].find((length) => shapesFrom(plain, index - length).some((one) => one.end === index));
    if (found) yield { start: index - found, end: index, rule: 'people/told', score: 7, role: '' };
  }
  for (const match of plain.matchAll(AGED)) {
    const start = match.index + match[0].length;
    const shape = shapesFrom(plain, start).find((one) => innerScore(view, start, one) >= 2);
    if (shape) yield { start, end: shape.end, rule: 'people/told', score: 7, role: '' };
  }
  for (const { score, ...span } of strangers(view, tokens)) {
    const told = behind(plain.slice(span.end, span.end + 24));
    if ((told > 0 && score + told >= CERTAIN) || isCompound(view, span.start, score))
      yield { ...span, rule: 'people/told', score: 7, role: '' };
  }
}

/** Labels that are no words; a name that jieba has in pieces when it labels twice. */
function* labelled(view: TokenView): Generator<FoundName> {
  const counts = new Map<string, number>();
  const found = [...view.plain.matchAll(LABEL)];
  for (const [label] of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const { index: start, 0: label } of found) {
    const end = start + label.length;
    const shape = shapesFrom(view.plain, start).find((one) => one.end === end);
    if (shape && innerScore(view, start, shape) >= (counts.get(label)! > 1 ? -1 : 2))
      yield { start, end, rule: 'people/label', score: 7, role: '' };
  }
}

const CERTAIN = 4;

/** How sure is it that what stands before `rest` is somebody? */
function behind(rest: string): number {
  if (AGE_BEHIND.test(rest) || SAYS_WHEN.test(rest)) return 4;
  if (TO_REPORTER.test(rest)) return 5;
  return SAYS.test(rest) || LIVES.test(rest) ? 2 : 0;
}

/** 欧阳竹生已经打开: nothing but a name begins so. */
function isCompound({ plain }: TokenView, start: number, score: number): boolean {
  const surname = surnameAt(plain, start);
  return surname !== undefined && surname.length > 1 && !surname.rare && score >= 3;
}

/** 王工, 李总, 张姐: a surname with a form of address. */
const isCalled = (plain: string, start: number, end: number) =>
  end - start === 2 && '工总局哥姐叔伯嫂婶爷妈老'.includes(plain[end - 1]!);

/** jieba may cut a name anywhere. */
const LEAST = -1;

/** What looks like a name at the beginning of a clause. */
function* strangers(
  view: TokenView,
  tokens: readonly Token[],
): Generator<{ start: number; end: number; score: number }> {
  for (const { start } of tokens) {
    if (!isStop(view.plain[start - 1])) continue;
    for (const shape of shapesFrom(view.plain, start)) {
      const score = innerScore(view, start, shape);
      if (score < LEAST || isCalled(view.plain, start, shape.end)) continue;
      yield { start, end: shape.end, score };
      break;
    }
  }
}
