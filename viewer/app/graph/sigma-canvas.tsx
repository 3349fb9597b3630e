/**
 * The canvas: the one file that knows sigma. It draws the scene, reports what the pointer does and keeps the camera.
 */
import { SigmaContainer, useSigma } from '@react-sigma/core';
import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS, EdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import { createNormalizationFunction } from 'sigma/utils';
import type { CameraState } from '../state/address.js';
import { type CanvasHandle, canvasHandle, insetsOf } from './canvas-handle.js';
import type { Focus } from './focus.js';
import { followPointer } from './follow-pointer.js';
import { type Drawing, LabelLayer } from './label-layer.js';
import { drawEdge, drawNode, type Scene } from './look.js';
import type { Box, EdgeData, NodeData } from './model.js';

export interface CanvasEvents {
  readonly hoverNode: (id: string) => void;
  readonly hoverEdge: (id: string) => void;
  readonly clickNode: (id: string, add: boolean) => void;
  readonly clickEdge: (id: string) => void;
  readonly clickStage: () => void;
  readonly openNode: (id: string) => void;
  readonly dragEnd: (id: string, x: number, y: number) => void;
  /** The picture has come to rest; null where the camera is, as it is at the start, where all that is shown fits in. */
  readonly rest: (camera: CameraState | null) => void;
  readonly contextLost: () => void;
}

interface CanvasProps {
  readonly scene: Scene;
  readonly focus: Focus;
  readonly camera: CameraState | null;
  readonly calm: boolean;
  readonly events: CanvasEvents;
  readonly children?: ReactNode;
}

/** The latest of everything, for handlers and reducers that are made once. */
interface Now {
  current: { scene: Scene; focus: Focus; events: CanvasEvents; camera: CameraState | null };
}

const BIG_EDGES = 4000;
const REST_MS = 140;
/** On the browser's own timeline: when the first picture stood. */
const DRAWN_MARK = 'picture-drawn';

const nothing = (): void => {};

const settingsFor = (edges: number, now: Now): Partial<Settings<NodeData, EdgeData>> => ({
  renderLabels: false,
  defaultDrawNodeHover: nothing,
  defaultEdgeType: 'line',
  edgeProgramClasses: {
    line: EdgeRectangleProgram,
    arrow: EdgeArrowProgram,
    curve: createEdgeCurveProgram<NodeData, EdgeData>(),
    curvedArrow: createEdgeCurveProgram<NodeData, EdgeData>({ arrowHead: DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS }),
  },
  nodeReducer: (id, node) => drawNode(now.current.scene, id, node),
  edgeReducer: (id, edge) => drawEdge(now.current.scene, id, edge),
  zIndex: true,
  stagePadding: 40,
  minCameraRatio: 0.02,
  maxCameraRatio: 8,
  minEdgeThickness: 1.3,
  hideEdgesOnMove: edges > BIG_EDGES,
  allowInvalidContainer: true,
});

export function SigmaCanvas({ children, calm, ...latest }: CanvasProps) {
  const { graph } = latest.scene.model;
  const now = useRef(latest);
  now.current = latest;
  // Made once per graph: react-sigma starts sigma anew whenever these change.
  const settings = useMemo(() => settingsFor(graph.size, now), [graph]);
  return (
    <SigmaContainer key={latest.scene.model.serial} className="canvas" graph={graph} settings={settings}>
      <Stage now={now} scene={latest.scene} focus={latest.focus} calm={calm}>
        {children}
      </Stage>
    </SigmaContainer>
  );
}

interface StageProps {
  readonly now: Now;
  readonly scene: Scene;
  readonly focus: Focus;
  readonly calm: boolean;
  readonly children?: ReactNode;
}

function Stage({ now, scene, focus, calm, children }: StageProps) {
  const sigma: Drawing = useSigma<NodeData, EdgeData>();
  const labels = useLabels(sigma, now);
  usePicture(sigma, scene, focus, labels.repaint);
  usePointer(sigma, now);
  useSize(sigma);
  useCamera(sigma, scene.model.box, now, calm);
  return <>{children}</>;
}

/** A new scene is drawn by sigma, and the names over it after that; a new focus needs the names alone. The first scene is what sigma began with. */
function usePicture(sigma: Drawing, scene: Scene, focus: Focus, repaint: () => void): void {
  const drawn = useRef({ sigma, scene });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the repaint reads the latest focus
  useEffect(() => {
    if (drawn.current.sigma === sigma && drawn.current.scene !== scene) sigma.refresh({ schedule: true });
    else repaint();
    drawn.current = { sigma, scene };
  }, [sigma, scene, focus, repaint]);
}

function useLabels(sigma: Drawing, now: Now): { readonly repaint: () => void } {
  const made = useMemo(() => {
    const canvas = sigma.createCanvas('names', { afterLayer: 'labels', style: { pointerEvents: 'none' } });
    const layer = new LabelLayer(sigma, canvas);
    const state = { moving: false, timer: 0 };
    const repaint = (): void => layer.draw(now.current.scene, now.current.focus, state.moving);
    return { state, repaint };
  }, [sigma, now]);
  useEffect(() => {
    const { state, repaint } = made;
    const rest = (): void => {
      state.moving = false;
      repaint();
    };
    const moved = (): void => {
      state.moving = true;
      clearTimeout(state.timer);
      state.timer = window.setTimeout(rest, REST_MS);
    };
    sigma.once('afterRender', () => performance.mark(DRAWN_MARK));
    sigma.on('afterRender', repaint);
    sigma.getCamera().on('updated', moved);
    return () => {
      clearTimeout(state.timer);
      sigma.off('afterRender', repaint);
      sigma.getCamera().off('updated', moved);
    };
  }, [sigma, made]);
  return made;
}

/** Panels that open, close and are dragged change the canvas's size; sigma itself hears only of the window's. */
function useSize(sigma: Drawing): void {
  useEffect(() => {
    const { width, height } = sigma.getDimensions();
    const observer = new ResizeObserver(([entry]) => {
      const box = entry?.contentRect;
      if (box && (Math.round(box.width) !== width || Math.round(box.height) !== height || resized)) {
        resized = true;
        sigma.scheduleRender();
      }
    });
    let resized = false;
    observer.observe(sigma.getContainer());
    return () => observer.disconnect();
  }, [sigma]);
}

function usePointer(sigma: Drawing, now: Now): void {
  useEffect(() => followPointer(sigma, now), [sigma, now]);
}

function useCamera(sigma: Drawing, box: Box, now: Now, calm: boolean): void {
  useEffect(() => {
    sigma.setCustomBBox({ x: box.x, y: box.y });
    // Heeded at the next processing only; until then sigma goes by where the circles of a grown or moved graph are.
    if (!sameBox(sigma.getBBox(), box)) sigma.refresh();
    const handle: CanvasHandle = makeHandle(sigma, box, now, calm);
    canvasHandle.current = handle;
    let timer = 0;
    const start = now.current.camera;
    if (start) sigma.getCamera().setState({ ...start, angle: 0 });
    else handle.fit(null, false);
    const rest = (): void => {
      const camera = handle.camera();
      const fitting = cameraAround(sigma, now.current.scene.visible.nodes, box);
      now.current.events.rest(fitting && alike(camera, fitting) ? null : camera);
    };
    const moved = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(rest, 300);
    };
    sigma.on('afterRender', moved);
    const lost = (): void => now.current.events.contextLost();
    const canvases = Object.values(sigma.getCanvases());
    for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);
    return () => {
      clearTimeout(timer);
      sigma.off('afterRender', moved);
      for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
      if (canvasHandle.current === handle) canvasHandle.current = null;
    };
  }, [sigma, box, now, calm]);
}

const NAME_ROOM_PX = 90;
const NODE_ROOM_PX = 28;
/** Two circles alone need not fill the canvas. */
const CLOSEST_RATIO = 0.4;
const FULL_VIEW = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

function makeHandle(sigma: Drawing, box: Box, now: Now, calm: boolean): CanvasHandle {
  const go = (state: Partial<CameraState>, animate: boolean): void => {
    const target = { ...sigma.getCamera().getState(), ...state };
    if (animate && !calm) void sigma.getCamera().animate(target, { duration: 300 });
    else sigma.getCamera().setState(target);
  };
  return {
    sigma,
    fit: (ids, animate) => {
      const target = cameraAround(sigma, ids ?? now.current.scene.visible.nodes, box);
      if (target) go(target, animate);
    },
    reveal: (id) => {
      const spot = spotOf(sigma, id);
      if (!spot) return;
      const { x, y } = spot;
      const { width, height } = sigma.getDimensions();
      const { left, right, top, bottom } = insetsOf(width);
      if (x >= left && x <= width - right && y >= top && y <= height - bottom) return;
      const to = sigma.viewportToFramedGraph({ x, y });
      go({ x: to.x, y: to.y }, true);
    },
    zoom: (factor) => go({ ratio: sigma.getCamera().getBoundedRatio(sigma.getCamera().ratio * factor) }, true),
    pan: (dx, dy) => {
      const { x, y, ratio } = sigma.getCamera().getState();
      go({ x: x + dx * ratio, y: y + dy * ratio }, false);
    },
    goTo: (camera) => go(camera, true),
    camera: () => {
      const { x, y, ratio } = sigma.getCamera().getState();
      return { x, y, ratio };
    },
    spotOf: (id) => spotOf(sigma, id),
    redraw: () => sigma.refresh(),
  };
}

/** From the graph's own coordinates: between a change and its drawing, sigma's display data are not yet in its frame. */
function spotOf(sigma: Drawing, id: string): { x: number; y: number } | null {
  const graph = sigma.getGraph();
  return graph.hasNode(id) ? sigma.graphToViewport(graph.getNodeAttributes(id)) : null;
}

const sameBox = (a: Box, b: Box): boolean => [...a.x, ...a.y].join() === [...b.x, ...b.y].join();

/** Less than a pixel apart. */
const alike = (a: CameraState, b: CameraState): boolean =>
  Math.abs(a.x - b.x) < 0.001 && Math.abs(a.y - b.y) < 0.001 && Math.abs(a.ratio / b.ratio - 1) < 0.001;

/** Where the camera has to be for these nodes to fill the canvas with some room around. */
function cameraAround(sigma: Drawing, ids: Iterable<string>, box: Box): CameraState | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const graph = sigma.getGraph();
  // Not by sigma's own matrices, which are of the last drawing.
  const framed = createNormalizationFunction(box);
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    const data = framed(graph.getNodeAttributes(id));
    left = Math.min(left, data.x);
    right = Math.max(right, data.x);
    top = Math.min(top, data.y);
    bottom = Math.max(bottom, data.y);
  }
  if (left === Infinity) return null;
  const { width, height } = sigma.getDimensions();
  const origin = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: FULL_VIEW });
  const unit = sigma.framedGraphToViewport({ x: 1, y: 1 }, { cameraState: FULL_VIEW });
  const [perX, perY] = [Math.abs(unit.x - origin.x), Math.abs(unit.y - origin.y)];
  const names = Math.min(NAME_ROOM_PX, width / 10);
  const insets = insetsOf(width);
  const across = ((right - left) * perX) / Math.max(50, width - insets.left - insets.right - 2 * names);
  const down = ((bottom - top) * perY) / Math.max(50, height - insets.top - insets.bottom - 2 * NODE_ROOM_PX);
  const ratio = Math.max(CLOSEST_RATIO, across, down);
  return {
    x: (left + right) / 2 + (((insets.right - insets.left) / 2) * ratio) / perX,
    y: (top + bottom) / 2 - (((insets.bottom - insets.top) / 2) * ratio) / perY,
    ratio,
  };
}
