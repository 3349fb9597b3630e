/**
 * Which theme is on: the person's choice, or the system's when left to it.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { useApp } from '../state/store.js';
import { DARK, LIGHT, type Palette } from './palette.js';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

export function useDark(): boolean {
  const system = useMedia('(prefers-color-scheme: dark)');
  const theme = useApp((state) => state.preferences.theme);
  return theme === 'system' ? system : theme === 'dark';
}

export const usePalette = (): Palette => (useDark() ? DARK : LIGHT);

/** The person asked the system for less motion. */
export const useCalm = (): boolean => useMedia('(prefers-reduced-motion: reduce)');

export const useNarrow = (): boolean => useMedia('(max-width: 760px)');

export function useThemeOnPage(): void {
  const dark = useDark();
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
}
