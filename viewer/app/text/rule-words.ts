/**
 * Rules in plain words: what the evidence panel says about the rule that found something.
 *
 * The ids are those of `ingest/`, which the page may not import; a test compares the two. An unknown id is shown as it is.
 */
import { useCallback } from 'react';
import type { Language } from '../state/preferences.js';
import { useLanguage } from './use-text.js';

export const RULE_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {};

export function useRuleWords(): (rule: string) => string {
  const language = useLanguage();
  return useCallback((rule) => RULE_WORDS[rule]?.[language] ?? rule, [language]);
}
