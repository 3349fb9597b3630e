/**
 * Selecting by area: a free line (lasso) or a rectangle drawn over the picture; Shift adds to what is selected.
 */
import { type PointerEvent, useState } from 'react';
import { selectMany } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { canvasHandle } from './canvas-handle.js';
import type { Visible } from './visible.js';

type Point = readonly [x: number, y: number];

export function SelectArea({ visible }: { readonly visible: Visible }) {
  const tool = useApp((state) => state.tool);
  const [line, setLine] = useState<readonly Point[]>([]);
  if (tool === 'move') return null;
  const at = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const area = tool === 'box' ? rectangle(line) : line;
  return (
    <svg
      className="select-area"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([at(event)]);
      }}
      onPointerMove={(event) => line.length > 0 && setLine([...line, at(event)])}
      onPointerUp={(event) => {
        const inside = [...visible.nodes].filter((id) => holds(area, id));
        const kept = event.shiftKey ? useApp.getState().view.selected : [];
        setLine([]);
        // The click that ends this drag still has to find this area: on the canvas it would clear the selection.
        setTimeout(() => {
          useApp.setState({ tool: 'move' });
          selectMany([...new Set([...kept, ...inside])]);
        }, 0);
      }}
    >
      <polygon points={area.map((point) => point.join(',')).join(' ')} />
    </svg>
  );
}

function rectangle(line: readonly Point[]): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return [];
  return [first, [last[0], first[1]], last, [first[0], last[1]]];
}

function holds(area: readonly Point[], id: string): boolean {
  const spot = canvasHandle.current?.spotOf(id);
  if (!spot) return false;
  let inside = false;
  // Even-odd rule: a ray to the right crosses the outline an odd number of times.
  for (let at = 0, before = area.length - 1; at < area.length; before = at, at += 1) {
    const [a, b] = [area[at], area[before]];
    if (!a || !b || a[1] > spot.y === b[1] > spot.y) continue;
    if (spot.x < ((b[0] - a[0]) * (spot.y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}
