/** Does a phrase end here: before punctuation, a verb, 与 or 的, or a role? Then no longer name runs on across this offset. */
import { isStopAt, type TokenView } from '../token-view.js';

export const endsPhrase = (view: TokenView, end: number): boolean =>
  isStopAt(view.plain, end) ||
  /^[vpcdu]/.test(view.tagFrom(end)) ||
  AFTER.test(view.plain.slice(end, end + LONGEST_AFTER));

/** What jieba may glue to the next word (委|将), and whoever is of that body. */
const AFTER =
  /^(?:[将向对与和及在把被从由以]|(?:有关|相关|主要)?(?:副|常务副)?(?:主席|主任|局长|厅长|部长|处长|会长|院长|校长|所长|秘书长|理事长|董事长|总裁|总经理|行长|书记|负责人|负责同志|发言人|司长|署长|总干事|专家|教授|研究员))/;
const LONGEST_AFTER = 8;

/** 商会|会长, 教育局|局长: a role that jieba cuts so that the body before it ends within a word. */
export const isLed = (plain: string, end: number): boolean => plain[end - 1] === plain[end] && plain[end + 1] === '长';
