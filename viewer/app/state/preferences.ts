/**
 * What a person prefers and the page remembers: language, theme, panel sizes, typed statements. Kept in this browser alone.
 */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly filtersOpen: boolean;
  /** Pixels. */
  readonly filtersWidth: number;
  readonly panelWidth: number;
  readonly drawerHeight: number;
  readonly tourSeen: boolean;
  /** Newest first. */
  readonly statements: readonly string[];
}

export const PREFERENCES: Preferences = {
  language: 'zh',
  theme: 'system',
  filtersOpen: true,
  filtersWidth: 232,
  panelWidth: 400,
  drawerHeight: 260,
  tourSeen: false,
  statements: [],
};

const KEY = 'policygraph';

export function readPreferences(): Preferences {
  const language = globalThis.navigator?.language.startsWith('zh') === false ? 'en' : 'zh';
  try {
    const stored: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '{}');
    return { ...PREFERENCES, language, ...checked(stored) };
  } catch {
    // Storage may be refused (private windows) or hold something else: the defaults are good.
    return { ...PREFERENCES, language };
  }
}

/** Keeps of a stored record only what has the type of the default. */
function checked(stored: unknown): Partial<Preferences> {
  if (typeof stored !== 'object' || stored === null) return {};
  const good = Object.entries(stored).filter(([key, value]) => {
    const model = PREFERENCES[key as keyof Preferences];
    return typeof value === typeof model && Array.isArray(value) === Array.isArray(model);
  });
  const result = Object.fromEntries(good) as Partial<Preferences>;
  const known = LANGUAGES.includes(result.language ?? 'zh') && THEMES.includes(result.theme ?? 'system');
  return known ? result : {};
}

export function savePreferences(preferences: Preferences): void {
  try {
    globalThis.localStorage?.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Nothing to do: the page works without remembering.
  }
}
