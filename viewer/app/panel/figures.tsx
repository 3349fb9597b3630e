/**
 * Figures as bullet bars: what was reached as a bar, what is promised as a mark, one row per statement with its period.
 *
 * Only figures of one indicator in one unit share a scale.
 */
import type { ObservationView } from '../../server/api-types.js';
import { clip } from '../graph/model.js';
import { read } from '../state/actions.js';
import { useLanguage, useText } from '../text/use-text.js';
import { EntityLink } from './entity-link.js';
import { formatFigure } from './format-figure.js';

interface Group {
  readonly key: string;
  readonly items: readonly ObservationView[];
  readonly largest: number;
}

function groupFigures(observations: readonly ObservationView[]): readonly Group[] {
  const groups = new Map<string, ObservationView[]>();
  for (const item of observations) {
    const key = `${item.indicator.id}\n${item.unit}`;
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, items]) => ({
    key,
    items,
    largest: Math.max(...items.map(({ value }) => Math.abs(value)), 0),
  }));
}

const SIGNS: Readonly<Record<string, string>> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤', '~': '约' };

export function Figures({
  observations,
  own,
}: {
  readonly observations: readonly ObservationView[];
  readonly own: string;
}) {
  const t = useText();
  if (observations.length === 0) return null;
  return (
    <section>
      <h3>{t('card.figures')}</h3>
      {groupFigures(observations).map(({ key, items, largest }) => (
        <div key={key} className="figure-group">
          {items[0] && items[0].indicator.id !== own && <EntityLink entity={items[0].indicator} />}
          {items.map((item) => (
            <FigureRow key={item.id} item={item} largest={largest} />
          ))}
        </div>
      ))}
    </section>
  );
}

function FigureRow({ item, largest }: { readonly item: ObservationView; readonly largest: number }) {
  const t = useText();
  const language = useLanguage();
  const share = largest > 0 ? Math.abs(item.value) / largest : 0;
  const status = t(
    item.status === 'target' ? 'figure.target' : item.status === 'baseline' ? 'figure.baseline' : 'figure.actual',
  );
  return (
    <button
      type="button"
      className="figure-row"
      title={clip(item.sentenceText, 300)}
      onClick={() => read(item.document.id, item.sentence)}
    >
      <span className="figure-status">
        {status}
        {item.period && <bdi> {clip(item.period, 12)}</bdi>}
      </span>
      <svg className="bullet" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bullet-ground" x="0" y="2" width="100" height="6" />
        {item.status === 'target' ? (
          <rect className="bullet-target" x={Math.max(0, share * 100 - 1.5)} y="0" width="1.5" height="10" />
        ) : (
          <rect className="bullet-actual" x="0" y="2" width={share * 100} height="6" />
        )}
      </svg>
      <span className="figure-value">
        {SIGNS[item.comparator] ?? ''}
        {formatFigure(item.value, item.unit, language)}
      </span>
      <bdi className="figure-source">
        {[clip(item.document.title, 18), item.document.date].filter(Boolean).join(' · ')}
      </bdi>
    </button>
  );
}
