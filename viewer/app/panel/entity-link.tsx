/**
 * A name that leads to its entity, anywhere in the page: hovering it lights the node, clicking selects it.
 */
import type { EntityRef } from '../../server/api-types.js';
import { clip } from '../graph/model.js';
import { select, showInGraph } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useKindName } from '../text/use-text.js';
import { KindMark } from './kind-mark.js';

interface EntityLinkProps {
  readonly entity: EntityRef;
  /** Characters; the whole name is in the title. */
  readonly longest?: number;
}

export function EntityLink({ entity, longest = 28 }: EntityLinkProps) {
  const kindName = useKindName();
  const hover = (id: string) => (): void => useApp.setState({ hovered: id });
  const go = (): void => {
    useApp.setState({ hovered: '' });
    const { model, view } = useApp.getState();
    if (view.room === 'graph' && model?.graph.hasNode(entity.id)) select(entity.id);
    else void showInGraph(entity.id);
  };
  return (
    <button
      type="button"
      className="entity-link"
      title={`${clip(entity.name, 200)} · ${kindName(entity.kind)}`}
      onClick={go}
      onMouseEnter={hover(entity.id)}
      onMouseLeave={hover('')}
      onFocus={hover(entity.id)}
      onBlur={hover('')}
    >
      <KindMark kind={entity.kind} />
      <bdi>{clip(entity.name, longest)}</bdi>
    </button>
  );
}
