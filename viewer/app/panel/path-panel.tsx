/**
 * The shortest connections told as prose: “A 谈及 B，B 属于 C”, each step with its sentence below.
 */

import { api } from '../api/client.js';
import { clip, type Model } from '../graph/model.js';
import type { Chain, Leg, PathSpotlight } from '../graph/spotlight.js';
import { selectRelation, unfocus } from '../state/actions.js';
import { useRelationName, useText } from '../text/use-text.js';
import { EntityLink } from './entity-link.js';
import { markEnds } from './mark-ends.js';
import { Sentence } from './sentence.js';
import { useLoaded } from './use-loaded.js';

export function PathPanel({ spotlight, model }: { readonly spotlight: PathSpotlight; readonly model: Model }) {
  const t = useText();
  return (
    <div className="panel-body">
      <h2>{t('path.title')}</h2>
      <button type="button" className="quiet" onClick={unfocus}>
        {t('path.leave')}
      </button>
      {spotlight.legs.map((leg) => (
        <LegChains key={`${leg.from} ${leg.to}`} leg={leg} model={model} />
      ))}
    </div>
  );
}

function LegChains({ leg, model }: { readonly leg: Leg; readonly model: Model }) {
  const t = useText();
  const nameOf = (id: string): string =>
    model.graph.hasNode(id) ? clip(model.graph.getNodeAttribute(id, 'name'), 24) : id;
  return (
    <section>
      <h3>
        <bdi>{nameOf(leg.from)}</bdi> — <bdi>{nameOf(leg.to)}</bdi>
      </h3>
      {leg.chains.length === 0 && <p>{t('path.none')}</p>}
      {leg.chains.map((chain, at) => (
        <details key={chain.edges.join(' ')} className="chain" open={at === 0}>
          <summary>{t('path.chain', { n: at + 1, steps: chain.edges.length })}</summary>
          <Prose chain={chain} model={model} />
        </details>
      ))}
    </section>
  );
}

function Prose({ chain, model }: { readonly chain: Chain; readonly model: Model }) {
  const steps = chain.edges.filter((edge) => model.graph.hasEdge(edge));
  return (
    <ol className="prose-chain">
      {steps.map((edge) => (
        <Step key={edge} edge={edge} model={model} />
      ))}
    </ol>
  );
}

const one = (id: string) => api.evidence(id, 0, 1);

function Step({ edge, model }: { readonly edge: string; readonly model: Model }) {
  const t = useText();
  const relationName = useRelationName();
  const { kind, detail, weight } = model.graph.getEdgeAttributes(edge);
  const [from, to] = model.graph.extremities(edge).map((id) => model.graph.getNodeAttributes(id));
  const { value } = useLoaded(edge, one);
  const sentence = value?.items[0] && markEnds(value.items[0].sentence, value);
  return (
    <li>
      <p>
        {from && <EntityLink entity={from} longest={24} />} <span className="relation-word">{relationName(kind)}</span>{' '}
        {to && <EntityLink entity={to} longest={24} />}
        {detail && <bdi className="detail">（{clip(detail, 40)}）</bdi>}
        <button type="button" className="quiet" title={t('path.evidence')} onClick={() => selectRelation(edge)}>
          ×{weight}
        </button>
      </p>
      {sentence && <Sentence sentence={sentence} />}
    </li>
  );
}
