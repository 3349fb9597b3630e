/** Names by sound behind a title: 巴西总统卢拉, 首席执行官库克. */
import { isStop, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { personLexicon } from './lexicon.js';
import { shapesFrom } from './shape.js';
import { endsBefore, isSound } from './sounds.js';

/**
 * 巴西总统卢拉, 自治区主席嘎玛泽登代表, 首席执行官库克: behind a title, two to seven characters by sound that fill the space up to a verb,
 * a function word or punctuation. What ordinary words are made of counts only behind titles of other countries.
 */
export function* namesBySound(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  for (const { end: start, value } of personLexicon().roles.scan(plain)) {
    if (value.stands === 'after' || personLexicon().weakRoles.has(value.word) || !isSound(plain[start])) continue;
    const end = soundsEnd(plain, start);
    const length = end - start;
    if (length < 2 || length > 7 || !view.isEdge(end) || shapesFrom(plain, start).some((shape) => shape.end === end))
      continue;
    if (!FOREIGN_OFFICES.has(value.word) && !(length > 2 && isUnknown(view, start, end) && endsClause(plain, end)))
      continue;
    const tag = view.tagOf(start, end);
    if (tag !== undefined && !/^(?:nr|x|ns|nz)/.test(tag)) continue;
    yield { start, end, rule: 'people/office-name', score: 8, role: value.word };
  }
}

const FOREIGN_OFFICES = new Set(
  '总统 总理 首相 外长 防长 财长 国王 议长 总干事 大臣 首席执行官 总裁 埃米尔 王储 亲王 总书记 国家主席'.split(' '),
);

function soundsEnd(plain: string, start: number): number {
  let end = start;
  while (
    isSound(plain[end]) &&
    end - start < 8 &&
    !(end - start > 1 && (endsBefore(plain, end) || '会访抵出举致通同签一'.includes(plain[end]!)))
  )
    end++;
  return end;
}

const endsClause = (plain: string, end: number) => isStop(plain[end]) || endsBefore(plain, end);

/** True when jieba knows none of the words in it. */
function isUnknown(view: TokenView, start: number, end: number): boolean {
  const tag = view.tagOf(start, end);
  return tag === undefined ? view.isEdge(start) : tag === 'x' || tag.startsWith('nr');
}
