/**
 * The one store: the view with its past and future, what was fetched, and what the person prefers.
 *
 * Every change of the view goes through `change`, which records it for undo and writes the address.
 */
import { create } from 'zustand';
import type { Info } from '../../server/api-types.js';
import type { Bringing } from '../bring/follow-job.js';
import type { Model } from '../graph/model.js';
import type { PathSpotlight } from '../graph/spotlight.js';
import type { MeasureValues } from '../graph/visible.js';
import { type Guide, NO_GUIDES } from '../layout/arrange.js';
import type { MessageKey } from '../text/messages.js';
import type { CameraState } from './address.js';
import { PREFERENCES, type Preferences, readPreferences, savePreferences } from './preferences.js';
import { DEFAULT_VIEW, type Filters, type View } from './view.js';

export interface Notice {
  readonly id: number;
  readonly tone: 'say' | 'warn';
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface AppState {
  readonly view: View;
  readonly past: readonly View[];
  readonly future: readonly View[];
  /** Where the camera is to go, or is; null means fitted to what is shown. */
  readonly camera: CameraState | null;
  readonly model: Model | null;
  /** Why there is no model; '' while it is loading or there. */
  readonly failure: string;
  readonly info: Info | null;
  readonly serverGone: boolean;
  readonly hovered: string;
  readonly hoveredRelation: string;
  readonly computed: MeasureValues | null;
  readonly spotlight: PathSpotlight | null;
  readonly notices: readonly Notice[];
  readonly preferences: Preferences;
  /** Words of the present layout on the canvas: column heads, dates. */
  readonly guides: readonly Guide[];
  readonly layoutBusy: boolean;
  /** False where WebGL is missing or was lost: the table stands in. */
  readonly drawable: boolean;
  /** Texts that are being read, or were last. */
  readonly bringing: Bringing | null;
  /** 0 to 1 while a measure is computed; null otherwise. */
  readonly progress: number | null;
  /** The first end of a connection that is being chosen; '' for none. */
  readonly connectFrom: string;
  /** What a drag on the empty canvas does. */
  readonly tool: 'move' | 'lasso' | 'box';
  readonly sheet: 'keys' | 'bring' | 'filters' | '';
}

/** A view change with the same `merge` key as the one before counts as one step of undo (sliders, dragging). */
export interface ChangeOptions {
  readonly merge?: string;
  readonly record?: boolean;
}

const MAX_PAST = 200;

export const useApp = create<AppState>(() => ({
  view: DEFAULT_VIEW,
  past: [],
  future: [],
  camera: null,
  model: null,
  failure: '',
  info: null,
  serverGone: false,
  hovered: '',
  hoveredRelation: '',
  computed: null,
  spotlight: null,
  notices: [],
  preferences: readPreferences(),
  guides: NO_GUIDES,
  layoutBusy: false,
  drawable: true,
  progress: null,
  bringing: null,
  connectFrom: '',
  tool: 'move',
  sheet: '',
}));

let lastMerge = '';
/** Told after each change of the view whether it deserves an entry in the browser's history. */
export const addressBook: { record: (push: boolean) => void } = { record: () => {} };

export function change(part: Partial<View> | ((view: View) => Partial<View>), options: ChangeOptions = {}): void {
  const { view, past } = useApp.getState();
  const next = { ...view, ...(typeof part === 'function' ? part(view) : part) };
  if (sameView(view, next)) return;
  const merged = options.merge !== undefined && options.merge === lastMerge;
  lastMerge = options.merge ?? '';
  if (options.record === false) useApp.setState({ view: next });
  else useApp.setState({ view: next, past: merged ? past : [...past, view].slice(-MAX_PAST), future: [] });
  addressBook.record(options.record !== false && !merged);
}

const sameView = (a: View, b: View): boolean => (Object.keys(a) as (keyof View)[]).every((key) => a[key] === b[key]);

export const changeFilters = (part: Partial<Filters>, options?: ChangeOptions): void =>
  change((view) => ({ filters: { ...view.filters, ...part } }), options);

export function undo(): void {
  const { view, past, future } = useApp.getState();
  const before = past.at(-1);
  if (!before) return;
  lastMerge = '';
  useApp.setState({ view: before, past: past.slice(0, -1), future: [view, ...future] });
  addressBook.record(false);
}

export function redo(): void {
  const { view, past, future } = useApp.getState();
  const [after, ...rest] = future;
  if (!after) return;
  lastMerge = '';
  useApp.setState({ view: after, past: [...past, view], future: rest });
  addressBook.record(false);
}

let noticeCount = 0;
export function notify(key: MessageKey, values: Notice['values'] = {}, tone: Notice['tone'] = 'say'): void {
  noticeCount += 1;
  const notice: Notice = { id: noticeCount, tone, key, values };
  useApp.setState(({ notices }) => ({ notices: [...notices.filter((one) => one.key !== key), notice].slice(-3) }));
}

export const dismiss = (id: number): void =>
  useApp.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));

export function prefer(part: Partial<Preferences>): void {
  const preferences = { ...useApp.getState().preferences, ...part };
  savePreferences(preferences);
  useApp.setState({ preferences });
}

export const resetPreferences = (): void => prefer(PREFERENCES);
