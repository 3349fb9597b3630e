/**
 * When: entities per year, month or day of their texts as bars; dragging over them picks a period, two fields do the same.
 */
import { type PointerEvent, useRef, useState } from 'react';
import { changeFilters, useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';

interface Bin {
  readonly date: string;
  readonly count: number;
}

const MOST_BINS = 40;

/** The finest of day, month and year that gives a readable number of bars. */
export function binDates(counts: ReadonlyMap<string, number>): readonly Bin[] {
  const dated = [...counts].filter(([date]) => date !== '');
  for (const length of [10, 7, 4]) {
    const bins = new Map<string, number>();
    for (const [date, count] of dated) bins.set(date.slice(0, length), (bins.get(date.slice(0, length)) ?? 0) + count);
    if (bins.size <= MOST_BINS || length === 4)
      return [...bins].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, count]) => ({ date, count }));
  }
  return [];
}

export function DateHistogram({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const t = useText();
  const bins = binDates(counts);
  const only = bins.length === 1 ? bins[0] : undefined;
  return (
    <details className="facet" open>
      <summary>{t('filters.dates')}</summary>
      {bins.length === 0 && <p className="soft">{t('filters.no-date')}</p>}
      {only && <p className="soft">{t('filters.one-date', { date: only.date })}</p>}
      {bins.length > 1 && <Bars bins={bins} />}
      <DateFields />
    </details>
  );
}

function Bars({ bins }: { readonly bins: readonly Bin[] }) {
  const t = useText();
  const { since, until } = useApp((state) => state.view.filters);
  const [start, setStart] = useState<number | null>(null);
  const gestures = useRef(0);
  const tallest = Math.max(1, ...bins.map(({ count }) => count));
  const at = (event: PointerEvent<SVGSVGElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(bins.length - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * bins.length)));
  };
  const pick = (a: number, b: number): void =>
    changeFilters(
      { since: bins[Math.min(a, b)]?.date ?? '', until: bins[Math.max(a, b)]?.date ?? '' },
      // One gesture is one step of undo, the next one another.
      { merge: `dates ${gestures.current}` },
    );
  const inside = (date: string): boolean =>
    (!since || date >= since.slice(0, date.length)) && (!until || date <= until.slice(0, date.length) || date <= until);
  return (
    <>
      <svg
        className="histogram"
        viewBox={`0 0 ${bins.length} 20`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('filters.brush')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          gestures.current += 1;
          setStart(at(event));
          pick(at(event), at(event));
        }}
        onPointerMove={(event) => start !== null && pick(start, at(event))}
        onPointerUp={() => setStart(null)}
      >
        <title>{t('filters.brush')}</title>
        {bins.map(({ date, count }, index) => (
          <rect
            key={date}
            className={inside(date) ? 'in' : 'out'}
            x={index + 0.06}
            y={20 - Math.max(0.6, (count / tallest) * 20)}
            width={0.88}
            height={Math.max(0.6, (count / tallest) * 20)}
          />
        ))}
      </svg>
      <p className="histogram-ends">
        <span>{bins[0]?.date}</span>
        <span>{bins.at(-1)?.date}</span>
      </p>
    </>
  );
}

const DATE = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/u;

function DateFields() {
  const t = useText();
  const { since, until } = useApp((state) => state.view.filters);
  return (
    <div className="date-fields">
      <DateField label={t('filters.since')} value={since} set={(value) => changeFilters({ since: value })} />
      <DateField label={t('filters.until')} value={until} set={(value) => changeFilters({ until: value })} />
    </div>
  );
}

function DateField({
  label,
  value,
  set,
}: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        placeholder="2025-03"
        maxLength={10}
        value={typed ?? value}
        aria-invalid={!DATE.test(typed ?? value)}
        onChange={(event) => {
          setTyped(event.target.value);
          if (DATE.test(event.target.value)) set(event.target.value);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}
