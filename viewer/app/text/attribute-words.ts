/**
 * Values of attributes in plain words: the graph keeps `form: system` and `level: county`, a reader sees 体系 and 县级.
 *
 * The values are those of the word lists in `ingest/lexicon/`, which the page may not import; a test compares the two. A value
 * without words here is shown as it is.
 */
import { useCallback } from 'react';
import type { Language } from '../state/preferences.js';
import { useLanguage } from './use-text.js';

type Words = Readonly<Record<Language, string>>;

const FORMS: Readonly<Record<string, Words>> = {
  strategy: { zh: '战略', en: 'strategy' },
  plan: { zh: '规划、计划', en: 'plan' },
  action: { zh: '行动', en: 'action' },
  activity: { zh: '活动', en: 'activity' },
  reform: { zh: '改革', en: 'reform' },
  project: { zh: '工程、项目', en: 'project' },
  pilot: { zh: '试点', en: 'pilot' },
  system: { zh: '体系', en: 'system' },
  mechanism: { zh: '机制、制度', en: 'mechanism' },
  mode: { zh: '模式', en: 'mode' },
  layout: { zh: '布局', en: 'layout' },
  platform: { zh: '平台', en: 'platform' },
  centre: { zh: '中心', en: 'centre' },
  base: { zh: '基地', en: 'base' },
  highland: { zh: '高地', en: 'highland' },
  zone: { zh: '功能区、示范区', en: 'zone' },
  corridor: { zh: '通道、走廊', en: 'corridor' },
  circle: { zh: '圈', en: 'circle' },
  port: { zh: '港', en: 'port' },
  loose: { zh: '口号', en: 'slogan' },
};

const LEVELS: Readonly<Record<string, Words>> = {
  country: { zh: '国家', en: 'country' },
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '地级', en: 'prefecture' },
  county: { zh: '县级', en: 'county' },
  locality: { zh: '地方', en: 'locality' },
  region: { zh: '区域', en: 'region' },
  continent: { zh: '洲', en: 'continent' },
};

const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Words>>>> = { form: FORMS, level: LEVELS };

export const attributeWords = (attribute: string, value: string, language: Language): string =>
  ATTRIBUTES[attribute]?.[value]?.[language] ?? value;

export function useAttributeWords(): (attribute: string, value: string) => string {
  const language = useLanguage();
  return useCallback((attribute, value) => attributeWords(attribute, value, language), [language]);
}
