/** Computes one layout in a process of its own, so that the server goes on answering; started by `lay-out.ts`. */
import { layoutPositions } from '../../graph/layout.js';
import type { LayoutTask } from './lay-out.js';

process.once('message', ({ nodes, edges }: LayoutTask) => {
  const places = [...layoutPositions(nodes, edges)].map(([id, { x, y }]) => [id, x, y]);
  process.send?.(places, () => process.disconnect());
});
