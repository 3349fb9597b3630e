/**
 * Which quoted words name nothing, whatever stands around them: hotlines, years, figures of speech, sentences, what is said of things.
 *
 * What stands around decides for the rest (`quote-context.ts`).
 */
import { initiativeLexicon } from './reading.js';
import { countsOnly, isHotline } from './slogan.js';

/** Punctuation and words of people who talk. */
const SPOKEN =
  /[，。？！；：,?!;:…我你您他她咱吗呢吧啊呀]|了$|^(?:请|谢谢|不|能(?![力源效耗级量人])|要|让|会|以.+为|从|由|对|在|把)|[0-9一二三四五六七八九十]号$/;
/** What is said of things and no name: 转得起、转得快; 更宜居; 谁创新谁受益; 过度诊疗; 法治是最好的营商环境; 全国十大考古新发现. */
const SAYS =
  /^(?:[^、]{1,3}得[^、]{1,2}(?:、|$))+|^更.{1,3}$|谁.*谁|哪里|怎么|什么|为何|如何|^[^、]{2,3}[难冷贵慢堵乱差]$|^(?:最(?!多跑|美)|过度|虚假|天价)|^(?![一二两三四五六七八九十]个).{2,}(?:是|在).{2,}|(?:发现|团队|榜单?|称号|十强|百强|冠军|之最)$/;

export const isSpoken = (words: string) => SPOKEN.test(words);

export const isNoName = (words: string) =>
  isHotline(words) || initiativeLexicon().scare.has(words) || countsOnly(words) || isSpoken(words) || SAYS.test(words);

/** 大力推动金融改革创新: a verb and what is done; short ones are slogans (打通最后一公里). */
export function saysWhatToDo(words: string): boolean {
  return words.length >= 6 && !words.includes('、') && opensWithVerb(words, 'middle');
}

/** @param more another kind of opener to count as a verb */
export function opensWithVerb(words: string, more = 'strong'): boolean {
  const opener = initiativeLexicon().openers.at(words, 0);
  return opener !== undefined && opener.end > 1 && ['strong', 'manner', more].includes(opener.value);
}
