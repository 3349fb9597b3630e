/**
 * When the camera moves by itself: to a selection that lies out of sight, and to what a path or an ego network leaves on screen.
 *
 * Otherwise it stays where the person put it.
 */
import { useEffect, useRef } from 'react';
import { useApp } from '../state/store.js';
import { canvasHandle } from './canvas-handle.js';
import type { Visible } from './visible.js';

export function useFollow(visible: Visible): void {
  const { ego, depth, selected } = useApp((state) => state.view);
  const spotlight = useApp((state) => state.spotlight);
  const part = spotlight ?? (ego ? `${ego} ${depth}` : null);
  const last = selected.at(-1) ?? '';
  const before = useRef(part);
  // A link that says where the camera is shows what it shows.
  const linked = useRef(useApp.getState().camera !== null);
  useEffect(() => {
    if (before.current === part) return;
    before.current = part;
    canvasHandle.current?.fit(visible.nodes, true);
  }, [part, visible.nodes]);
  useEffect(() => {
    if (last && !linked.current) canvasHandle.current?.reveal(last);
    linked.current = false;
  }, [last]);
}
