/**
 * The graph room: filters at the left, the picture in the middle with the drawer below, evidence at the right.
 *
 * On a phone the picture keeps the page and evidence, filters and tables come up from the lower edge.
 */
import { Drawer } from '../drawer/drawer.js';
import { FilterColumn } from '../filter/filter-column.js';
import { useNarrow } from '../look/use-theme.js';
import { EvidencePanel } from '../panel/evidence-panel.js';
import { Divider } from '../shell/divider.js';
import { Waiting } from '../shell/waiting.js';
import { reload } from '../state/load-graph.js';
import { prefer, useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import type { Model } from './model.js';
import { Picture } from './picture.js';

export function GraphRoom() {
  const model = useApp((state) => state.model);
  const failure = useApp((state) => state.failure);
  if (model) return model.totals.entities === 0 ? <EmptyGraph /> : <Workplace model={model} />;
  if (failure) return <Failure words={failure} />;
  return <Waiting />;
}

function Workplace({ model }: { readonly model: Model }) {
  const t = useText();
  const narrow = useNarrow();
  const { filtersOpen, filtersWidth, panelWidth } = useApp((state) => state.preferences);
  const columns = narrow
    ? undefined
    : { gridTemplateColumns: `${filtersOpen ? filtersWidth : 0}px auto minmax(0, 1fr) auto ${panelWidth}px` };
  return (
    <div className="graph-room" style={columns}>
      <h1 className="visually-hidden">{t('room.graph')}</h1>
      <FilterColumn model={model} />
      {narrow || !filtersOpen ? (
        <span />
      ) : (
        <Divider
          label={t('panel.resize-filters')}
          size={filtersWidth}
          low={180}
          high={420}
          grows="right"
          onSize={(size) => prefer({ filtersWidth: size })}
        />
      )}
      <div className="middle">
        <Picture model={model} />
        <Drawer model={model} />
      </div>
      {!narrow && (
        <Divider
          label={t('panel.resize')}
          size={panelWidth}
          low={280}
          high={720}
          grows="left"
          onSize={(size) => prefer({ panelWidth: size })}
        />
      )}
      <EvidencePanel model={model} />
    </div>
  );
}

function EmptyGraph() {
  const t = useText();
  return (
    <section className="blank">
      <h1>{t('graph.empty')}</h1>
      <p>{t('graph.empty-hint')}</p>
      <button type="button" className="main-act" onClick={() => useApp.setState({ sheet: 'bring' })}>
        {t('graph.empty-act')}
      </button>
    </section>
  );
}

function Failure({ words }: { readonly words: string }) {
  const t = useText();
  return (
    <section className="blank" role="alert">
      <h1>{t('app.failed')}</h1>
      <p>{t('app.failed-hint')}</p>
      <p className="soft">
        <bdi>{words}</bdi>
      </p>
      <button type="button" className="main-act" onClick={() => void reload()}>
        {t('app.retry')}
      </button>
    </section>
  );
}
