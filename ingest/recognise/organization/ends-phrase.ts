/** Does a phrase end here: before punctuation, a verb, 与 or 的? Then no longer name runs on across this offset. */
import type { Token } from '../../document.js';
import { isStop, type TokenView } from '../token-view.js';

export const endsPhrase = (view: TokenView, tokens: readonly Token[], end: number): boolean =>
  isStop(view.plain[end]) || /^[vpcdu]/.test(tokens[view.startsAt[end]!]?.tag ?? '');

/** 商会|会长, 教育局|局长: a role that jieba cuts so that the body before it ends within a word. */
export const isLed = (plain: string, end: number): boolean => plain[end - 1] === plain[end] && plain[end + 1] === '长';
