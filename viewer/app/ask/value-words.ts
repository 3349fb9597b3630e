/**
 * Values that stand for something in plain words: types, relations, rules, forms, the status of a figure, parts of a text, directions.
 */
import type { Language } from '../state/preferences.js';
import { useAttributeWords } from '../text/attribute-words.js';
import { useRuleWords } from '../text/rule-words.js';
import { useKindName, useLanguage, useRelationName } from '../text/use-text.js';

type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** By column or parameter. */
const WORDS: Readonly<Record<string, Words>> = {
  status: {
    actual: { zh: '实际', en: 'actual' },
    target: { zh: '目标', en: 'target' },
    baseline: { zh: '基期', en: 'baseline' },
  },
  part: {
    title: { zh: '标题', en: 'title' },
    heading: { zh: '小标题', en: 'heading' },
    byline: { zh: '署名', en: 'by-line' },
    body: { zh: '正文', en: 'body' },
    caption: { zh: '图片说明', en: 'caption' },
  },
  direction: {
    out: { zh: '由它出发', en: 'out' },
    in: { zh: '指向它', en: 'in' },
    both: { zh: '相互', en: 'both' },
  },
};

export function useValueWord(): (column: string, value: string) => string {
  const language = useLanguage();
  const kindName = useKindName();
  const relationName = useRelationName();
  const ruleWords = useRuleWords();
  const attributeWords = useAttributeWords();
  return (column, value) => {
    const own = WORDS[column]?.[value]?.[language];
    if (own) return own;
    if (/^rules?$/u.test(column)) return ruleWords(value);
    const kind = kindName(value);
    return kind === value ? relationName(attributeWords(column, value)) : kind;
  };
}
