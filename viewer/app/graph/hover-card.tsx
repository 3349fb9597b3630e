/**
 * The small card beside what the pointer is over: whole name, type, how often; for a line, what it states.
 */
import { useApp } from '../state/store.js';
import { useKindName, useRelationName, useText } from '../text/use-text.js';
import { canvasHandle } from './canvas-handle.js';
import { clip, type Model } from './model.js';

export function HoverCard({ model }: { readonly model: Model }) {
  const { hovered, hoveredRelation } = useApp();
  if (hovered && model.graph.hasNode(hovered)) return <NodeCard id={hovered} model={model} />;
  if (hoveredRelation && model.graph.hasEdge(hoveredRelation)) return <EdgeCard id={hoveredRelation} model={model} />;
  return null;
}

interface CardProps {
  readonly id: string;
  readonly model: Model;
}

function NodeCard({ id, model }: CardProps) {
  const t = useText();
  const kindName = useKindName();
  const node = model.graph.getNodeAttributes(id);
  const spot = canvasHandle.current?.spotOf(id);
  if (!spot) return null;
  const facts = [
    kindName(node.kind),
    t('count.mentions', { n: node.mentions }),
    t('count.relations', { n: node.degree }),
  ];
  return <Card spot={spot} title={clip(node.name, 80)} facts={facts.join(' · ')} />;
}

function EdgeCard({ id, model }: CardProps) {
  const t = useText();
  const relationName = useRelationName();
  const edge = model.graph.getEdgeAttributes(id);
  const [from, to] = model.graph.extremities(id);
  const [a, b] = [canvasHandle.current?.spotOf(from), canvasHandle.current?.spotOf(to)];
  if (!a || !b) return null;
  const [left, right] = [from, to].map((end) => clip(model.graph.getNodeAttribute(end, 'name'), 24));
  const title = `${left} ${relationName(edge.kind)} ${right}`;
  const facts = [edge.detail && clip(edge.detail, 60), t('count.sentences', { n: edge.weight })].filter(Boolean);
  return <Card spot={{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }} title={title} facts={facts.join(' · ')} />;
}

function Card({
  spot,
  title,
  facts,
}: {
  readonly spot: { x: number; y: number };
  readonly title: string;
  readonly facts: string;
}) {
  const size = canvasHandle.current?.sigma.getDimensions() ?? { width: 0, height: 0 };
  const style = {
    ...(spot.x > size.width / 2 ? { right: size.width - spot.x + 14 } : { left: spot.x + 14 }),
    ...(spot.y > size.height / 2 ? { bottom: size.height - spot.y + 14 } : { top: spot.y + 14 }),
  };
  return (
    <div className="hover-card" style={style} aria-hidden="true">
      <bdi>{title}</bdi>
      <span>{facts}</span>
    </div>
  );
}
