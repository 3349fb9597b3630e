/**
 * The column of filters: every value with the count that it would have under all the other filters.
 */
import { ENTITY_KINDS, type EntityKind } from '../../../graph/schema/entity-types.js';
import { RELATION_KINDS, type RelationKind } from '../../../graph/schema/relation-types.js';
import { toggled } from '../graph/legend.js';
import { clip, type Model } from '../graph/model.js';
import type { FacetCounts } from '../graph/visible.js';
import { useNarrow } from '../look/use-theme.js';
import { clearFilters } from '../state/actions.js';
import { changeFilters, prefer, useApp } from '../state/store.js';
import { DEFAULT_FILTERS } from '../state/view.js';
import { useVisible } from '../state/visible-now.js';
import { useKindName, useRelationName, useText } from '../text/use-text.js';
import { DateHistogram } from './date-histogram.js';
import { Facet, type FacetValue } from './facet.js';
import { Threshold } from './threshold.js';

export function FilterColumn({ model }: { readonly model: Model }) {
  const t = useText();
  const narrow = useNarrow();
  const open = useApp((state) => state.preferences.filtersOpen);
  const sheet = useApp((state) => state.sheet === 'filters');
  const filters = useApp((state) => state.view.filters);
  const counts = useVisible()?.counts;
  const shown = narrow ? sheet : open;
  const show = (wanted: boolean): void =>
    narrow ? useApp.setState({ sheet: wanted ? 'filters' : '' }) : prefer({ filtersOpen: wanted });
  if (!shown)
    return (
      <button type="button" className="filters-open" aria-expanded="false" onClick={() => show(true)}>
        {t('filters.title')}
      </button>
    );
  return (
    <section className="filters" aria-label={t('filters.title')}>
      <header>
        <h2>{t('filters.title')}</h2>
        {filters !== DEFAULT_FILTERS && (
          <button type="button" className="quiet" onClick={clearFilters}>
            {t('filters.clear')}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          aria-label={t('filters.close')}
          title={t('filters.close')}
          onClick={() => show(false)}
        >
          «
        </button>
      </header>
      {counts && <Facets model={model} counts={counts} />}
    </section>
  );
}

function Facets({ model, counts }: { readonly model: Model; readonly counts: FacetCounts }) {
  return (
    <>
      <TypeFacets model={model} counts={counts} />
      <DateHistogram counts={counts.dates} />
      <TextFacets model={model} counts={counts} />
      <PeopleFacets model={model} counts={counts} />
      <Strength counts={counts} />
    </>
  );
}

function TypeFacets({ model, counts }: { readonly model: Model; readonly counts: FacetCounts }) {
  const t = useText();
  const kindName = useKindName();
  const relationName = useRelationName();
  const filters = useApp((state) => state.view.filters);
  const { kindsOff, relationsOff } = filters;
  // Of a large graph only a part is here until the first filter is set; how many there are of each is known all the same.
  const part = filters === DEFAULT_FILTERS && model.graph.order < model.totals.entities ? model.totals : null;
  const ofKind = (kind: EntityKind): number => (part ? part.byKind[kind] : counts.kinds.get(kind)) ?? 0;
  const ofRelation = (kind: RelationKind): number => (part ? part.byRelation[kind] : counts.relations.get(kind)) ?? 0;
  const kinds = ENTITY_KINDS.filter((kind) => ofKind(kind) || kindsOff.includes(kind));
  const relations = RELATION_KINDS.filter((kind) => ofRelation(kind) || relationsOff.includes(kind));
  return (
    <>
      <Facet
        title={t('filters.kinds')}
        values={kinds.map((kind) => ({
          key: kind,
          name: kindName(kind),
          kind,
          count: ofKind(kind),
          on: !kindsOff.includes(kind),
        }))}
        toggle={(key) =>
          changeFilters({ kindsOff: toggled(kindsOff, kinds.find((kind) => kind === key) ?? 'Keyword') })
        }
      />
      <Facet
        title={t('filters.relations')}
        values={relations.map((kind) => ({
          key: kind,
          name: relationName(kind),
          count: ofRelation(kind),
          on: !relationsOff.includes(kind),
        }))}
        toggle={(key) =>
          changeFilters({ relationsOff: toggled(relationsOff, relations.find((kind) => kind === key) ?? 'CO_OCCURS') })
        }
      />
    </>
  );
}

/** Lists of what was picked: nothing picked lets everything through. */
function picked(
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  nameOf: (key: string) => string,
): readonly FacetValue[] {
  const keys = new Set([...counts.keys(), ...chosen]);
  return [...keys]
    .map((key) => ({ key, name: nameOf(key), count: counts.get(key) ?? 0, on: chosen.includes(key) }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function TextFacets({ model, counts }: { readonly model: Model; readonly counts: FacetCounts }) {
  const t = useText();
  const { documents, publishers } = useApp((state) => state.view.filters);
  const titles = new Map(
    model.documents.map(({ id, title, date }) => [id, [clip(title, 40), date].filter(Boolean).join(' · ')]),
  );
  return (
    <>
      <Facet
        title={t('filters.documents')}
        values={picked(counts.documents, documents, (id) => titles.get(id) ?? id)}
        toggle={(key) => changeFilters({ documents: toggled(documents, key) })}
      />
      <Facet
        title={t('filters.publishers')}
        values={picked(counts.publishers, publishers, (name) => clip(name, 30) || t('filters.unnamed'))}
        toggle={(key) => changeFilters({ publishers: toggled(publishers, key) })}
      />
    </>
  );
}

function PeopleFacets({ model, counts }: { readonly model: Model; readonly counts: FacetCounts }) {
  const t = useText();
  const { speakers, communities } = useApp((state) => state.view.filters);
  const nameOf = (id: string): string =>
    model.graph.hasNode(id) ? clip(model.graph.getNodeAttribute(id, 'name'), 30) : id;
  const groups = new Map([...counts.communities].map(([community, count]) => [String(community), count]));
  return (
    <>
      <Facet
        title={t('filters.speakers')}
        values={picked(counts.speakers, speakers, nameOf)}
        toggle={(key) => changeFilters({ speakers: toggled(speakers, key) })}
      />
      <Facet
        title={t('filters.communities')}
        closed
        values={picked(groups, communities, (key) => model.communities.get(Number(key)) ?? key)}
        toggle={(key) => changeFilters({ communities: toggled(communities, key) })}
      />
    </>
  );
}

function Strength({ counts }: { readonly counts: FacetCounts }) {
  const t = useText();
  const { minWeight, minConfidence } = useApp((state) => state.view.filters);
  const most = Math.min(50, Math.max(2, ...counts.weights.keys()));
  return (
    <fieldset className="facet">
      <legend>{t('filters.strength')}</legend>
      <Threshold
        label={t('filters.weight', { n: minWeight })}
        value={minWeight}
        low={1}
        high={most}
        step={1}
        counts={counts.weights}
        set={(value) => changeFilters({ minWeight: value }, { merge: 'weight' })}
      />
      <Threshold
        label={t('filters.confidence', { n: Math.round(minConfidence * 100) })}
        value={Math.round(minConfidence * 10)}
        low={0}
        high={10}
        step={1}
        counts={counts.confidences}
        set={(value) => changeFilters({ minConfidence: value / 10 }, { merge: 'confidence' })}
      />
    </fieldset>
  );
}
