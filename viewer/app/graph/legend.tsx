/**
 * The legend, which is a filter as well: what the colours mean and how many of each pass the other filters.
 */
import { ENTITY_KINDS, type EntityKind } from '../../../graph/schema/entity-types.js';
import { useNarrow, usePalette } from '../look/use-theme.js';
import { KindMark } from '../panel/kind-mark.js';
import { changeFilters, useApp } from '../state/store.js';
import { useVisible } from '../state/visible-now.js';
import { useKindName, useText } from '../text/use-text.js';
import { clip } from './model.js';

export const toggled = <T,>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];

export function Legend() {
  const t = useText();
  const { colouring, measure, cooccurrence } = useApp((state) => state.view);
  return (
    <aside className="legend" aria-label={t('legend.title')}>
      {colouring === 'kind' ? <KindKeys /> : <CommunityKeys />}
      <p className="legend-lines">
        <span className="line-worded" aria-hidden="true" /> {t('legend.worded')}
        {cooccurrence && (
          <>
            <span className="line-cooccurs" aria-hidden="true" /> {t('legend.cooccurs')}
          </>
        )}
        <span className="legend-size">{t('legend.size', { measure: t(`measure.${measure}`) })}</span>
      </p>
    </aside>
  );
}

function KindKeys() {
  const t = useText();
  const kindName = useKindName();
  const off = useApp((state) => state.view.filters.kindsOff);
  const counts = useVisible()?.counts.kinds;
  const there = ENTITY_KINDS.filter((kind) => (counts?.get(kind) ?? 0) > 0 || off.includes(kind));
  const toggle = (kind: EntityKind): void => changeFilters({ kindsOff: toggled(off, kind) });
  return (
    <ul className="legend-keys">
      {there.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            aria-pressed={!off.includes(kind)}
            title={t('legend.hint')}
            onClick={() => toggle(kind)}
          >
            <KindMark kind={kind} />
            {kindName(kind)}
          </button>
        </li>
      ))}
    </ul>
  );
}

const MOST = 6;
/** Characters of a community's name; the whole is in the title. */
const LONGEST = 16;
const MOST_NARROW = 4;

function CommunityKeys() {
  const palette = usePalette();
  const narrow = useNarrow();
  const communities = useApp((state) => state.model?.communities);
  const picked = useApp((state) => state.view.filters.communities);
  const counts = useVisible()?.counts.communities ?? new Map<number, number>();
  const top = [...counts].sort(([a, n], [b, m]) => m - n || a - b).slice(0, narrow ? MOST_NARROW : MOST);
  return (
    <ul className="legend-keys">
      {top.map(([community]) => (
        <li key={community}>
          <button
            type="button"
            aria-pressed={picked.length === 0 || picked.includes(String(community))}
            title={communities?.get(community)}
            onClick={() => changeFilters({ communities: toggled(picked, String(community)) })}
          >
            <span className="dot" style={{ background: palette.community(community) }} aria-hidden="true" />
            <bdi>{clip(communities?.get(community) ?? '', LONGEST)}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
