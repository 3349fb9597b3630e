/**
 * The bar: four rooms, the search box in the middle, language and theme at the right. One line at every width.
 */

import { SearchBox } from '../find/search-box.js';
import { useNarrow } from '../look/use-theme.js';
import { goTo } from '../state/actions.js';
import { THEMES } from '../state/preferences.js';
import { prefer, useApp } from '../state/store.js';
import { ROOMS } from '../state/view.js';
import { useText } from '../text/use-text.js';
import { FoldMenu } from './fold-menu.js';

export function TopBar() {
  const t = useText();
  const room = useApp((state) => state.view.room);
  return (
    <header className="bar">
      <nav className="rooms" aria-label={t('bar.rooms')}>
        {ROOMS.map((one, at) => (
          <button
            key={one}
            type="button"
            className="room-tab"
            aria-current={one === room ? 'page' : undefined}
            title={t('bar.key', { key: at + 1 })}
            onClick={() => goTo(one)}
          >
            {t(`room.${one}`)}
          </button>
        ))}
      </nav>
      <SearchBox />
      <Settings />
    </header>
  );
}

/** On a phone they fold into a menu, so that the bar keeps to one line. */
function Settings() {
  const t = useText();
  if (!useNarrow())
    return (
      <div className="settings">
        <SettingButtons />
      </div>
    );
  return (
    <FoldMenu className="settings" label={t('bar.menu')} sign={<span aria-hidden="true">⋯</span>}>
      <SettingButtons inWords />
    </FoldMenu>
  );
}

/** @param inWords where signs alone would stand in a list */
function SettingButtons({ inWords = false }: { readonly inWords?: boolean }) {
  const t = useText();
  const { language, theme } = useApp((state) => state.preferences);
  const nextTheme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <>
      <button type="button" className="quiet" onClick={() => useApp.setState({ sheet: 'bring' })}>
        {t('bring.open')}
      </button>
      <button
        type="button"
        className="quiet"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => prefer({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {language === 'zh' ? 'English' : '中文'}
      </button>
      <button type="button" className="quiet" title={t('theme.title')} onClick={() => prefer({ theme: nextTheme })}>
        {inWords ? `${t('theme.title')} · ${t(`theme.${theme}`)}` : t(`theme.${theme}`)}
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={t('keys.title')}
        onClick={() => useApp.setState({ sheet: 'keys' })}
      >
        {inWords ? t('keys.title') : '?'}
      </button>
    </>
  );
}
