/**
 * Figures as bullet bars: what was reached as a bar, what is promised as a mark across it, one row per statement with its period.
 *
 * Only figures of one indicator in one unit share a scale. A bar shows every target of its indicator faintly, a target's own row
 * shows it strongly, so that what was reached can be read against what was promised.
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
  /** Shares of the largest, 0 to 1. */
  readonly targets: readonly number[];
}

function groupFigures(observations: readonly ObservationView[]): readonly Group[] {
  const groups = new Map<string, ObservationView[]>();
  for (const item of observations) {
    const key = `${item.indicator.id}\n${item.unit}`;
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([key, items]) => {
    const largest = Math.max(...items.map(({ value }) => Math.abs(value)), 0);
    const promised = items.filter(({ status }) => status === 'target').map((item) => shareOf(item, largest));
    return { key, items, largest, targets: [...new Set(promised)] };
  });
}

const shareOf = ({ value }: ObservationView, largest: number): number => (largest > 0 ? Math.abs(value) / largest : 0);

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
      {groupFigures(observations).map(({ key, items, ...scale }) => (
        <div key={key} className="figure-group">
          {items[0] && items[0].indicator.id !== own && <EntityLink entity={items[0].indicator} />}
          {items.map((item) => (
            <FigureRow key={item.id} item={item} {...scale} />
          ))}
        </div>
      ))}
    </section>
  );
}

type RowProps = Pick<Group, 'largest' | 'targets'> & { readonly item: ObservationView };

function FigureRow({ item, largest, targets }: RowProps) {
  const t = useText();
  const language = useLanguage();
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
      <Bullet share={shareOf(item, largest)} isTarget={item.status === 'target'} targets={targets} />
      <span className="figure-value">
        {SIGNS[item.comparator] ?? ''}
        {formatFigure(item.value, item.unit, language)}
      </span>
      <bdi className="figure-source">
        {[item.document.date, clip(item.document.title, 18)].filter(Boolean).join(' · ')}
      </bdi>
    </button>
  );
}

interface BulletProps {
  readonly share: number;
  readonly isTarget: boolean;
  readonly targets: readonly number[];
}

const MARK = 1.5;
const markAt = (share: number): number => Math.max(0, share * 100 - MARK);

function Bullet({ share, isTarget, targets }: BulletProps) {
  return (
    <svg className="bullet" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bullet-ground" x="0" y="2" width="100" height="6" />
      {!isTarget && <rect className="bullet-actual" x="0" y="2" width={share * 100} height="6" />}
      {!isTarget &&
        targets.map((target) => (
          <rect key={target} className="bullet-promise" x={markAt(target)} y="1" width={MARK} height="8" />
        ))}
      {isTarget && <rect className="bullet-target" x={markAt(share)} y="0" width={MARK} height="10" />}
    </svg>
  );
}
