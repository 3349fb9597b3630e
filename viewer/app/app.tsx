/**
 * The page: bar, banners, and the room that the view names. Rooms other than the graph load when first entered.
 */
import { lazy, Suspense, useEffect } from 'react';
import { DropTarget } from './bring/drop-target.js';
import { GraphRoom } from './graph/graph-room.js';
import { useThemeOnPage } from './look/use-theme.js';
import { Banners } from './shell/banners.js';
import { FaultBoundary } from './shell/fault.js';
import { Notices } from './shell/notices.js';
import { TopBar } from './shell/top-bar.js';
import { TourCard } from './shell/tour-card.js';
import { useKeys } from './shell/use-keys.js';
import { Waiting } from './shell/waiting.js';
import { useApp } from './state/store.js';
import { useText } from './text/use-text.js';

const AskRoom = lazy(async () => ({ default: (await import('./ask/ask-room.js')).AskRoom }));
const ReadRoom = lazy(async () => ({ default: (await import('./read/read-room.js')).ReadRoom }));
const ExportRoom = lazy(async () => ({ default: (await import('./take/export-room.js')).ExportRoom }));
const Sheets = lazy(async () => ({ default: (await import('./shell/sheets.js')).Sheets }));

const ROOM_PAGES = { graph: GraphRoom, ask: AskRoom, read: ReadRoom, export: ExportRoom };

export function App() {
  const room = useApp((state) => state.view.room);
  const sheet = useApp((state) => state.sheet);
  const t = useText();
  const language = useApp((state) => state.preferences.language);
  useThemeOnPage();
  useKeys();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${t(`room.${room}`)} · ${t('app.name')}`;
  }, [language, room, t]);
  const Room = ROOM_PAGES[room];
  return (
    <DropTarget>
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to the main part, but the address belongs to the view */}
      <a className="skip" href="#main" onClick={focusMain}>
        {t('app.skip')}
      </a>
      <TopBar />
      <Banners />
      <main id="main" tabIndex={-1} className={`room room-${room}`}>
        <FaultBoundary key={room}>
          <Suspense fallback={<Waiting />}>
            <Room />
          </Suspense>
        </FaultBoundary>
      </main>
      <TourCard />
      <Notices />
      {sheet !== '' && sheet !== 'filters' && (
        <Suspense fallback={null}>
          <Sheets key={sheet} name={sheet} />
        </Suspense>
      )}
    </DropTarget>
  );
}

function focusMain(event: { preventDefault: () => void }): void {
  // The address belongs to the view: the link must not write its own.
  event.preventDefault();
  document.getElementById('main')?.focus();
}
