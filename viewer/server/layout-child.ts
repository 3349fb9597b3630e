/** Computes one layout in a process of its own, so that the server goes on answering; started by `lay-out.ts`. */
import { layoutPositions } from '../../graph/layout.js';
import { LARGE, LARGE_STEPS, type LayoutTask } from './lay-out.js';

process.once('message', ({ nodes, edges }: LayoutTask) => {
  const options = nodes.length > LARGE ? { iterations: LARGE_STEPS } : {};
  const places = [...layoutPositions(nodes, edges, options)].map(([id, { x, y }]) => [id, x, y]);
  process.send?.(places, () => process.disconnect());
});
