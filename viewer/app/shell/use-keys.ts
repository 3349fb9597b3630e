/**
 * The keyboard: one table of keys, which the shortcut sheet shows as well.
 */
import { useEffect } from 'react';
import { canvasHandle } from '../graph/canvas-handle.js';
import { stepSelection } from '../graph/step-selection.js';
import { clearSelection, collapse, expand, focus, goTo, hide, togglePin } from '../state/actions.js';
import { change, redo, undo, useApp } from '../state/store.js';
import { ROOMS } from '../state/view.js';
import type { MessageKey } from '../text/messages.js';

export interface Shortcut {
  /** As `KeyboardEvent.key` gives it, with `ctrl+` and `shift+` before it. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly says: MessageKey;
  /** Only in this room. */
  readonly room?: 'graph';
  readonly run: (key: string) => void;
}

const current = (): string => useApp.getState().view.selected.at(-1) ?? '';
const withCurrent = (run: (id: string) => unknown) => (): void => {
  const id = current();
  if (id) run(id);
};

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['/'], label: '/', says: 'keys.search', run: () => document.getElementById('search')?.focus() },
  {
    keys: ['1', '2', '3', '4'],
    label: '1 – 4',
    says: 'keys.rooms',
    run: (key) => goTo(ROOMS[Number(key) - 1] ?? 'graph'),
  },
  {
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    label: '← → ↑ ↓',
    says: 'keys.walk',
    room: 'graph',
    run: (key) => stepSelection(key),
  },
  {
    keys: ['Enter'],
    label: 'Enter',
    says: 'keys.evidence',
    room: 'graph',
    run: () => document.getElementById('evidence')?.focus(),
  },
  { keys: ['e'], label: 'E', says: 'keys.expand', room: 'graph', run: withCurrent(expand) },
  { keys: ['c'], label: 'C', says: 'keys.collapse', room: 'graph', run: withCurrent(collapse) },
  { keys: ['g'], label: 'G', says: 'keys.focus', room: 'graph', run: withCurrent((id) => focus(id, 1)) },
  {
    keys: ['h'],
    label: 'H',
    says: 'keys.hide',
    room: 'graph',
    run: () => hide(useApp.getState().view.selected),
  },
  { keys: ['p'], label: 'P', says: 'keys.pin', room: 'graph', run: withCurrent(togglePin) },
  { keys: ['f'], label: 'F', says: 'keys.fit', room: 'graph', run: () => canvasHandle.current?.fit(null, true) },
  { keys: ['+', '='], label: '+', says: 'keys.zoom-in', room: 'graph', run: () => canvasHandle.current?.zoom(1 / 1.4) },
  { keys: ['-'], label: '-', says: 'keys.zoom-out', room: 'graph', run: () => canvasHandle.current?.zoom(1.4) },
  {
    keys: ['t'],
    label: 'T',
    says: 'keys.table',
    room: 'graph',
    run: () => change(({ drawer }) => ({ drawer: drawer ? '' : 'table' })),
  },
  { keys: ['['], label: '[', says: 'keys.back', run: () => history.back() },
  { keys: [']'], label: ']', says: 'keys.forward', run: () => history.forward() },
  { keys: ['ctrl+z'], label: 'Ctrl + Z', says: 'keys.undo', run: undo },
  { keys: ['ctrl+shift+z', 'ctrl+y'], label: 'Ctrl + Shift + Z', says: 'keys.redo', run: redo },
  { keys: ['Escape'], label: 'Esc', says: 'keys.escape', run: leave },
  { keys: ['?', 'shift+?'], label: '?', says: 'keys.title', run: () => useApp.setState({ sheet: 'keys' }) },
];

function leave(): void {
  if (useApp.getState().sheet) useApp.setState({ sheet: '' });
  else clearSelection();
}

/** Letters and undo belong to fields with text; boxes and sliders have no use for them. */
const TEXT_FIELDS =
  'input:not([type="checkbox"], [type="range"], [type="radio"], [type="file"]), textarea, select, [contenteditable="true"]';
const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches(TEXT_FIELDS);

/** Arrows and Enter belong to lists, tabs and buttons when one of these has the focus. */
const belongsToControl = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement &&
  /^(Arrow|Enter)/u.test(event.key) &&
  event.target.closest(
    'button, a, summary, [role="listbox"], [role="grid"], [role="separator"], .scrolls, .panel, .filters, .drawer',
  ) !== null;

const nameOf = (event: KeyboardEvent): string => {
  const modifier = event.ctrlKey || event.metaKey ? 'ctrl+' : '';
  const key = event.key.length === 1 && modifier ? event.key.toLowerCase() : event.key;
  return `${modifier}${modifier && event.shiftKey ? 'shift+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;
};

export function useKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      if (isTyping(event.target) && event.key !== 'Escape') return;
      if (belongsToControl(event)) return;
      const name = nameOf(event);
      const { view } = useApp.getState();
      const shortcut = SHORTCUTS.find(({ keys, room }) => keys.includes(name) && (!room || room === view.room));
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run(event.key);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
