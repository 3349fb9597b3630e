/**
 * What the rest of the page may ask of the canvas without knowing sigma: where things are, and to move the camera.
 */
import type { CameraState } from '../state/address.js';
import type { Drawing } from './label-layer.js';

export interface CanvasHandle {
  readonly sigma: Drawing;
  /** Fits these nodes into view, or all that is shown. */
  readonly fit: (ids: Iterable<string> | null, animate: boolean) => void;
  /** Moves only when the node is out of sight. */
  readonly reveal: (id: string) => void;
  readonly zoom: (factor: number) => void;
  /** In shares of the canvas. */
  readonly pan: (dx: number, dy: number) => void;
  readonly goTo: (camera: CameraState) => void;
  readonly camera: () => CameraState;
  /** Pixels within the canvas; null when it is not drawn. */
  readonly spotOf: (id: string) => { x: number; y: number } | null;
  readonly redraw: () => void;
}

/** Pixels at each side that legend, tools and status line cover: nothing is fitted or named there. On a phone the tools lie along the top. */
export const insetsOf = (width: number) =>
  width > 600 ? { left: 8, right: 56, top: 8, bottom: 96 } : { left: 8, right: 8, top: 52, bottom: 104 };

/** Of a usual window, until there is a canvas. */
let aspect = 1.6;

/** Width over height of the part of the canvas that can be drawn on; where there is none (export), of the last one. */
export function canvasAspect(): number {
  const frame = document.querySelector('.canvas-frame');
  if (frame) {
    const [width, height] = [frame.clientWidth, frame.clientHeight];
    const { left, right, top, bottom } = insetsOf(width);
    aspect = Math.max(50, width - left - right) / Math.max(50, height - top - bottom);
  }
  return aspect;
}

/** The canvas now on the page; null when there is none (another room, no WebGL). */
export const canvasHandle: { current: CanvasHandle | null } = { current: null };
