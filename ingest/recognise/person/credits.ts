/**
 * Credits behind labels that are no titles, or set with bars: 出镜：沈逸 摄像：高阳, 监制丨王晓东 主编丨李斌, 文｜周舟, 编辑/林一.
 *
 * What fills the space up to the next blank is a name when it looks like one; several may stand in a row.
 */
import { isPlace } from '../place-names.js';
import { isStopAt, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { personLexicon } from './lexicon.js';
import { shapeBetween } from './shape.js';
import { isHan } from './sounds.js';

const WORK =
  '出镜|采访|撰稿|撰文|供稿|供图|拍摄|航拍|编译|录音|灯光|主创|后期|统稿|校核|签发|审定|审签|值班|策划|统筹|运营|排版|美工|视觉|设计|技术|采编|采写|编务|责校|朗读|诵读|作词|作曲|演唱|监制|主编|编审|编辑|责编|校对|审核|剪辑|摄像|摄影|记者|通讯员|实习生|海报|制图|导播|编导|配音|播音|文字|图片|视频|图文|文图|文|图';
const LABEL = new RegExp(`(?:^|[ 　（(/／、\\n])(?:${WORK})[ 　]?$`);
const LONGEST_LABEL = 6;
const MARK = /[：:｜|丨/／]/g;
const LONGEST = 4;
const BAR = '丨';

/** Where labels may end: at colons, bars and strokes. */
export function labelMarks(plain: string): readonly number[] {
  const marks: number[] = [];
  for (const { index } of plain.matchAll(MARK)) marks.push(index);
  return marks;
}

/** @param marks as `labelMarks` finds them */
export function* credits(view: TokenView, marks: readonly number[]): Generator<FoundName> {
  const { plain } = view;
  for (const mark of marks) {
    if (!LABEL.test(plain.slice(Math.max(0, mark - LONGEST_LABEL), mark))) continue;
    let start = ' 　'.includes(plain[mark + 1] ?? '\n') ? mark + 2 : mark + 1;
    for (let end = nameEnd(view, start); end !== undefined; end = nameEnd(view, start)) {
      yield { start, end, rule: 'people/credit', score: 8, role: '' };
      start = end + 1;
      if (!' 　、'.includes(plain[end] ?? '\n')) break;
    }
  }
}

/** Of the name that fills the space from `start`; undefined when none does, or when another label does. */
function nameEnd(view: TokenView, start: number): number | undefined {
  const { plain } = view;
  let end = start;
  while (end - start <= LONGEST && isHan(plain, end) && plain[end] !== BAR) end++;
  const closed = isStopAt(plain, end) && !'：:｜|/／'.includes(plain[end] ?? '\n');
  const isName = closed && shapeBetween(plain, start, end) !== undefined && !isPlace(view, start, end);
  return isName && !personLexicon().notNames.has(plain.slice(start, end)) ? end : undefined;
}
