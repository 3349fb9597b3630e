/**
 * Below the picture: the table twin, the ranking, the timeline and who asked whom. Always in step with the picture.
 */
import type { KeyboardEvent } from 'react';
import type { Model } from '../graph/model.js';
import { Divider } from '../shell/divider.js';
import { change, prefer, useApp } from '../state/store.js';
import { DRAWERS, type Drawer as DrawerName } from '../state/view.js';
import { useVisible } from '../state/visible-now.js';
import { useText } from '../text/use-text.js';
import { AskedMap } from './asked-map.js';
import { Ranking } from './ranking.js';
import { TableTwin } from './table-twin.js';
import { Timeline } from './timeline.js';

const PAGES = { table: TableTwin, ranking: Ranking, timeline: Timeline, asked: AskedMap };

export function Drawer({ model }: { readonly model: Model }) {
  const t = useText();
  const chosen = useApp((state) => state.view.drawer);
  const drawable = useApp((state) => state.drawable);
  const height = useApp((state) => state.preferences.drawerHeight);
  const visible = useVisible();
  // Without a picture the table is the picture.
  const open = chosen || (drawable ? '' : 'table');
  const Page = open ? PAGES[open] : null;
  return (
    <section
      className={drawable ? 'drawer' : 'drawer alone'}
      aria-label={t('drawer.title')}
      style={Page && drawable ? { height } : undefined}
    >
      {Page && drawable && (
        <Divider
          label={t('panel.resize-drawer')}
          size={height}
          low={120}
          high={640}
          grows="up"
          onSize={(size) => prefer({ drawerHeight: size })}
        />
      )}
      <Tabs open={open} />
      {Page && visible && (
        <div
          className="scrolls drawer-page"
          role="tabpanel"
          id="drawer-page"
          aria-labelledby={`tab-${open}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <Page model={model} visible={visible} />
        </div>
      )}
    </section>
  );
}

function Tabs({ open }: { readonly open: DrawerName | '' }) {
  const t = useText();
  const pick = (name: DrawerName): void => change({ drawer: open === name ? '' : name });
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const at = DRAWERS.findIndex((name) => document.activeElement?.id === `tab-${name}`);
    document.getElementById(`tab-${DRAWERS[(at + by + DRAWERS.length) % DRAWERS.length]}`)?.focus();
    event.preventDefault();
  };
  return (
    <div className="tab-row">
      <div className="tabs" role="tablist" aria-label={t('drawer.title')} onKeyDown={step}>
        {DRAWERS.map((name, at) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={open === name}
            aria-controls={open === name ? 'drawer-page' : undefined}
            tabIndex={open === name || (open === '' && at === 0) ? 0 : -1}
            onClick={() => pick(name)}
          >
            {t(`drawer.${name}`)}
          </button>
        ))}
      </div>
      {open && (
        <button
          type="button"
          className="quiet"
          aria-label={t('drawer.close')}
          title={t('drawer.close')}
          onClick={() => change({ drawer: '' })}
        >
          ✕
        </button>
      )}
    </div>
  );
}
