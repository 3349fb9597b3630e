/**
 * The words of the page by language; what a message is called is decided in `zh.ts`.
 */
import type { Language } from '../state/preferences.js';
import { EN } from './en.js';
import { ZH } from './zh.js';

export type MessageKey = keyof typeof ZH;

export const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { zh: ZH, en: EN };
