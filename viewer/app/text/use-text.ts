/**
 * The words of the page in the person's language.
 */
import { useCallback } from 'react';
import { ENTITY_TYPES, type EntityKind } from '../../../graph/schema/entity-types.js';
import type { RelationKind } from '../../../graph/schema/relation-types.js';
import { RELATION_TYPES } from '../../../graph/schema/relation-types.js';
import type { Language } from '../state/preferences.js';
import { useApp } from '../state/store.js';
import { MESSAGES, type MessageKey } from './messages.js';

export type Values = Readonly<Record<string, string | number>>;
export type Text = (key: MessageKey, values?: Values) => string;

/** Fills `{name}` in a message; numbers get their thousands. */
export function say(language: Language, key: MessageKey, values: Values = {}): string {
  return MESSAGES[language][key].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? value.toLocaleString('en-US') : value;
  });
}

export function useText(): Text {
  const language = useApp((state) => state.preferences.language);
  return useCallback((key, values) => say(language, key, values), [language]);
}

export const useLanguage = (): Language => useApp((state) => state.preferences.language);

export function useKindName(): (kind: string) => string {
  const language = useLanguage();
  return useCallback((kind) => ENTITY_TYPES[kind as EntityKind]?.[language] ?? kind, [language]);
}

export function useRelationName(): (kind: string) => string {
  const language = useLanguage();
  return useCallback((kind) => RELATION_TYPES[kind as RelationKind]?.[language] ?? kind, [language]);
}
