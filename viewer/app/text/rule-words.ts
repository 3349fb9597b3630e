/**
 * Rules in plain words: what the evidence panel says about the rule that found something.
 *
 * An id is a family, often with a variant behind a slash; a variant without words of its own is told by its family. The ids are
 * those of `ingest/`, which the page may not import; a test compares the two. An unknown id is shown as it is.
 */
import { useCallback } from 'react';
import type { Language } from '../state/preferences.js';
import { useLanguage } from './use-text.js';

type Words = readonly [zh: string, en: string];

export const RULE_WORDS: Readonly<Record<string, Words>> = {
  initiatives: [
    '按名称的写法识别：引号加中心词、数字口号、专名词尾',
    'By the form of the name: quotes with a head noun, numeral slogans, typical endings',
  ],
  people: ['按姓名与身边的职务、说话动词识别', 'By the name with a title or a verb of speaking beside it'],
  organizations: ['按机构名称的词尾与词表识别', 'By endings of body names and word lists'],
  media: ['按媒体词表与名称写法识别', 'By the list of media and the form of the name'],
  meetings: ['按会议名称的写法识别', 'By the form of meeting names'],
  places: ['按行政区划表识别', 'By the gazetteer of divisions'],
  'places/deictic': [
    '“全市”“全省”一类的自称，指文中的本地',
    '“The whole city” and the like: the place the text is about',
  ],
  industries: ['按产业词表与词尾识别', 'By the list of industries and typical endings'],
  indicators: ['按数字旁的指标名识别', 'By what is counted beside a figure'],
  keywords: ['按全部文本的统计选出', 'Chosen by statistics over all texts'],
  synonym: ['同义写法表', 'From the list of synonyms'],
  slogan: ['口号简称：只写引号里的数字或短语', 'Slogan alone, without its head noun'],
  'trailing-head': ['省去词尾的简称', 'Short form without the last noun'],
  'leading-modifier': ['省去前面限定语的简称', 'Short form without the leading modifier'],
  'name-part': ['只称姓或职务', 'By surname or title alone'],
  speech: ['在某人的发言中提到', 'Named within a person’s turn of speech'],
  question: ['记者提问：媒体问，某人答', 'A question from the press, answered by a person'],
  'user-lexicon': ['自备词表', 'From your own lexicon'],
  figures: ['数字旁写明的指标', 'The indicator beside the figure'],
  'figures/left': ['指标写在数字左边', 'The indicator stands left of the figure'],
  'figures/right': ['指标写在数字右边', 'The indicator stands right of the figure'],
  'figures/list': ['并列的数字', 'Figures in a list'],
  'figures/clause': ['指标写在同一分句里', 'The indicator stands in the same clause'],
  'figures/inherited': ['指标承前省略', 'The indicator is carried on from before'],
  asked: ['记者提问：媒体问，某人答', 'A question from the press, answered by a person'],
  'spoke-on': ['在某人的发言中提到', 'Named within a person’s turn of speech'],
  'holds-role': ['姓名紧邻职务与单位', 'A name beside a role and a body'],
  'reports-for': ['署名：某报记者某某', 'By-line of a reporter'],
  'focuses-on': ['“打造A，重点是B”', '“Build A, with the emphasis on B”'],
  'carried-on': ['承前省略主语的并列分句', 'Carried on from the clause before'],
  'located-in': ['行政区划的上下级', 'Parent division in the gazetteer'],
  'co-occurs': ['多次在同一句或同一段发言中出现', 'Often in the same sentence or turn of speech'],
  worded: ['文中写明的关系词', 'Words that state the relation'],
  supports: ['“以A支撑B”', '“A supports B”'],
  'supports/with': ['“以A赋能B”“依托A推动B”', '“With A, promote B”'],
  'supports/relying': ['“依托A发展B”', '“Relying on A, develop B”'],
  'supports/provides': ['“A为B提供支撑”', '“A provides support for B”'],
  'supports/as-means': ['“以A为抓手推进B”', '“With A as the means, advance B”'],
  'supports/by-role': ['“发挥A的作用，带动B”', '“Through the role of A, drive B”'],
  'supports/is-engine': ['“A是B的引擎”', '“A is the engine of B”'],
  'part-of': ['“A是B的一部分”', '“A is part of B”'],
  'part-of/consists': ['“B由A组成”', '“B consists of A”'],
  'part-of/listed': ['“A纳入B”', '“A is listed in B”'],
  'part-of/such': ['“A等B”', '“B such as A”'],
  'carried-out-in': ['“在B实施A”', '“Carry out A in B”'],
  'carried-out-in/chosen': ['“B入选A”', '“B is chosen for A”'],
  'carried-out-in/settles': ['“A落户B”', '“A settles in B”'],
  'carried-out-in/extends': ['“A推广到B”', '“A is extended to B”'],
  'led-by': ['“由B牵头A”', '“A is led by B”'],
  attended: ['“出席A”“参加A”', '“Attended A”'],
  'focuses-on/by-emphasis': ['“以B为重点，推进A”', '“With emphasis on B, advance A”'],
};

const INDEX = { zh: 0, en: 1 } as const;

export function ruleWords(rule: string, language: Language): string {
  const words = RULE_WORDS[rule] ?? RULE_WORDS[rule.split('/')[0] ?? ''];
  return words?.[INDEX[language]] ?? rule;
}

export function useRuleWords(): (rule: string) => string {
  const language = useLanguage();
  return useCallback((rule) => ruleWords(rule, language), [language]);
}
