/**
 * One filter as a list of boxes with counts; long lists are cut and can be searched.
 */
import { useState } from 'react';
import { KindMark } from '../panel/kind-mark.js';
import { useText } from '../text/use-text.js';

export interface FacetValue {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  /** For a coloured dot. */
  readonly kind?: string;
}

interface FacetProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly toggle: (key: string) => void;
  readonly closed?: boolean;
}

const SHORT = 8;
/** A list this little longer is shown whole. */
const SLACK = 2;
const LONG = 200;

export function Facet({ title, values, toggle, closed = false }: FacetProps) {
  const t = useText();
  const [whole, setWhole] = useState(false);
  const [wanted, setWanted] = useState('');
  if (values.length === 0) return null;
  const found = wanted ? values.filter(({ name }) => name.includes(wanted)) : values;
  const long = values.length > SHORT + SLACK;
  const shown = found.slice(0, whole ? LONG : long ? SHORT : SHORT + SLACK);
  const largest = Math.max(1, ...values.map(({ count }) => count));
  return (
    <details className="facet" open={!closed}>
      <summary>{title}</summary>
      {whole && (
        <input
          type="search"
          value={wanted}
          aria-label={`${t('filters.find')} ${title}`}
          placeholder={t('filters.find')}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      <ul>
        {shown.map((value) => (
          <FacetLine key={value.key} value={value} largest={largest} toggle={toggle} />
        ))}
      </ul>
      {long && (
        <button type="button" className="quiet" onClick={() => setWhole(!whole)}>
          {whole ? t('app.less') : t('app.more', { n: values.length - SHORT })}
        </button>
      )}
    </details>
  );
}

interface LineProps {
  readonly value: FacetValue;
  readonly largest: number;
  readonly toggle: (key: string) => void;
}

function FacetLine({ value, largest, toggle }: LineProps) {
  return (
    <li>
      <label className={value.count === 0 ? 'facet-line none' : 'facet-line'} title={value.name}>
        <input type="checkbox" checked={value.on} onChange={() => toggle(value.key)} />
        {value.kind && <KindMark kind={value.kind} />}
        <bdi>{value.name}</bdi>
        <span className="count">{value.count.toLocaleString('en-US')}</span>
        <span className="facet-bar" style={{ width: `${(value.count / largest) * 100}%` }} aria-hidden="true" />
      </label>
    </li>
  );
}
