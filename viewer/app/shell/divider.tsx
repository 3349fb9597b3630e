/**
 * A border between two panels that can be dragged, or moved by arrow keys; the size is remembered.
 */
import type { KeyboardEvent, PointerEvent } from 'react';

interface DividerProps {
  readonly label: string;
  /** Pixels. */
  readonly size: number;
  readonly low: number;
  readonly high: number;
  /** Which way the panel grows. */
  readonly grows: 'right' | 'left' | 'up';
  readonly onSize: (size: number) => void;
}

const STEP = 24;

export function Divider({ label, size, low, high, grows, onSize }: DividerProps) {
  const sign = grows === 'right' ? 1 : -1;
  const set = (value: number): void => onSize(Math.round(Math.min(high, Math.max(low, value))));
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    const handle = event.currentTarget;
    const start = grows === 'up' ? event.clientY : event.clientX;
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = (move) => set(size + sign * ((grows === 'up' ? move.clientY : move.clientX) - start));
    handle.onpointerup = () => {
      handle.onpointermove = null;
    };
  };
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    const ours = grows === 'up' ? /Up|Down/u : /Left|Right/u;
    if (!step || !ours.test(event.key)) return;
    event.preventDefault();
    set(size + step * sign * STEP);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is a widget, which <hr> is not
    <div
      role="separator"
      tabIndex={0}
      className={`divider grows-${grows}`}
      aria-label={label}
      aria-orientation={grows === 'up' ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={low}
      aria-valuemax={high}
      onPointerDown={down}
      onKeyDown={key}
    />
  );
}
