/**
 * What the pointer does to the picture: points at circles and lines, clicks them, pulls circles about.
 *
 * Sigma knows of circles; lines are found by `pick-edge.ts`.
 */
import type { SigmaEvents } from 'sigma/types';
import type { Drawing } from './label-layer.js';
import type { Scene } from './look.js';
import { pickEdge } from './pick-edge.js';
import type { CanvasEvents } from './sigma-canvas.js';

export interface PointerNow {
  readonly current: { readonly scene: Scene; readonly events: CanvasEvents };
}

type Handlers = Partial<SigmaEvents>;

/** @returns what ends it */
export function followPointer(sigma: Drawing, now: PointerNow): () => void {
  const pointing = pointingHandlers(sigma, now);
  const dragging = draggingHandlers(sigma, now);
  const endings = [pointing, dragging].flatMap((handlers) =>
    (Object.keys(handlers) as (keyof SigmaEvents)[]).map((name) => listen(sigma, name, handlers[name])),
  );
  return () => {
    for (const end of endings) end();
  };
}

function listen<Name extends keyof SigmaEvents>(
  sigma: Drawing,
  name: Name,
  handler: SigmaEvents[Name] | undefined,
): () => void {
  if (!handler) return () => {};
  sigma.on(name, handler);
  return () => sigma.off(name, handler);
}

function pointingHandlers(sigma: Drawing, now: PointerNow): Handlers {
  let over = '';
  let line = '';
  const show = (node: string, edge: string): void => {
    sigma.getContainer().style.cursor = node || edge ? 'pointer' : '';
    if (node !== over) now.current.events.hoverNode(node);
    if (edge !== line) now.current.events.hoverEdge(edge);
    [over, line] = [node, edge];
  };
  return {
    enterNode: ({ node }) => show(node, ''),
    leaveNode: () => show('', ''),
    leaveStage: () => show('', ''),
    moveBody: ({ event }) => {
      const pressed = 'buttons' in event.original && event.original.buttons > 0;
      if (!over && !pressed) show('', pickEdge(sigma, now.current.scene, event));
    },
    doubleClickNode: ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      now.current.events.openNode(node);
    },
    clickStage: ({ event }) => {
      const edge = pickEdge(sigma, now.current.scene, event);
      if (edge) now.current.events.clickEdge(edge);
      else now.current.events.clickStage();
    },
  };
}

function draggingHandlers(sigma: Drawing, now: PointerNow): Handlers {
  const graph = sigma.getGraph();
  let dragged = '';
  let travelled = false;
  const drop = (): void => {
    if (dragged && travelled) {
      const { x, y } = graph.getNodeAttributes(dragged);
      now.current.events.dragEnd(dragged, x, y);
    }
    dragged = '';
    // The click that ends a drag comes after this event.
    setTimeout(() => {
      travelled = false;
    }, 0);
  };
  return {
    downNode: ({ node }) => {
      dragged = node;
      travelled = false;
    },
    moveBody: ({ event }) => {
      if (!dragged) return;
      travelled = true;
      graph.mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
      event.preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
    },
    clickNode: ({ node, event: { original } }) => {
      if (!travelled) now.current.events.clickNode(node, original.shiftKey || original.ctrlKey || original.metaKey);
    },
    upNode: drop,
    upStage: drop,
  };
}
