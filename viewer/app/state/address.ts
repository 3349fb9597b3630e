/**
 * How a view becomes an address and an address a view again.
 *
 * `#/graph?sel=Initiative%3A33618&off=Keyword`: only what differs from the default is written, so that short views have short
 * addresses. Whatever cannot be read is left out and counted, so that the page can say so.
 */
import { ENTITY_KINDS } from '../../../graph/schema/entity-types.js';
import { RELATION_KINDS } from '../../../graph/schema/relation-types.js';
import {
  ANSWER_LOOKS,
  COLOURINGS,
  DEFAULT_FILTERS,
  DEFAULT_VIEW,
  DRAWERS,
  type Filters,
  LAYOUTS,
  MEASURES,
  ROOMS,
  type Room,
  SCOPES,
  type View,
} from './view.js';

export interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface Address {
  readonly view: View;
  readonly camera: CameraState | null;
  /** What could not be understood, as written. */
  readonly nonsense: readonly string[];
}

/** One parameter: reads its texts into a part of the target, or says no; writes the texts that stand for it. */
interface Field<Target> {
  readonly read: (texts: readonly string[]) => Partial<Target> | null;
  readonly write: (target: Target) => readonly string[];
}

/** Characters; names of ten thousand have been seen. */
const MAX_TEXT = 30_000;
const clean = (text: string): boolean => text.length <= MAX_TEXT && !/[\u0000-\u0008\u000e-\u001f]/u.test(text);

const text = <K extends string>(key: K, fallback = ''): Field<Record<K, string>> => ({
  read: ([value = '']) => (clean(value) ? ({ [key]: value } as Record<K, string>) : null),
  write: (target) => (target[key] === fallback ? [] : [target[key]]),
});

const texts = <K extends string>(key: K): Field<Record<K, readonly string[]>> => ({
  read: (values) =>
    values.every(clean) ? ({ [key]: [...new Set(values)] as readonly string[] } as Record<K, readonly string[]>) : null,
  write: (target) => target[key],
});

const oneOf = <K extends string, V extends string>(
  key: K,
  allowed: readonly V[],
  fallback: V | '',
): Field<Record<K, V | ''>> => ({
  read: ([value]) => {
    const found = allowed.find((one) => one === value);
    return found === undefined ? null : ({ [key]: found } as Record<K, V>);
  },
  write: (target) => (target[key] === fallback ? [] : [target[key]]),
});

const someOf = <K extends string, V extends string>(key: K, allowed: readonly V[]): Field<Record<K, readonly V[]>> => ({
  read: (values) => {
    const found = allowed.filter((one) => values.some((value) => value === one));
    return found.length === values.length ? ({ [key]: found as readonly V[] } as Record<K, readonly V[]>) : null;
  },
  write: (target) => target[key],
});

const number = <K extends string>(
  key: K,
  low: number,
  high: number,
  fallback: number,
  whole: boolean,
): Field<Record<K, number>> => ({
  read: ([value = '']) => {
    const parsed = Number(value);
    const good = value !== '' && parsed >= low && parsed <= high && (!whole || Number.isInteger(parsed));
    return good ? ({ [key]: parsed } as Record<K, number>) : null;
  },
  write: (target) => (target[key] === fallback ? [] : [String(target[key])]),
});

const flag = <K extends string>(key: K): Field<Record<K, boolean>> => ({
  read: ([value]) => (value === '1' ? ({ [key]: true } as Record<K, boolean>) : null),
  write: (target) => (target[key] ? ['1'] : []),
});

const date = <K extends string>(key: K): Field<Record<K, string>> => ({
  read: ([value = '']) => (/^\d{4}(-\d{2}(-\d{2})?)?$/u.test(value) ? ({ [key]: value } as Record<K, string>) : null),
  write: (target) => (target[key] ? [target[key]] : []),
});

const moved: Field<Pick<View, 'moved'>> = {
  read: (values) => {
    const result: Record<string, [number, number]> = {};
    for (const value of values) {
      const match = /^(-?[\d.]+),(-?[\d.]+),(.+)$/su.exec(value);
      const x = Number(match?.[1]);
      const y = Number(match?.[2]);
      if (!match?.[3] || !Number.isFinite(x) || !Number.isFinite(y)) return null;
      result[match[3]] = [x, y];
    }
    return { moved: result };
  },
  write: (view) => Object.entries(view.moved).map(([id, [x, y]]) => `${round(x)},${round(y)},${id}`),
};

const parameters: Field<Pick<View, 'parameters'>> = {
  read: (values) => {
    const pairs = values.map((value) => value.split(/=(.*)/su));
    if (pairs.some(([name]) => !name || !/^\w+$/u.test(name))) return null;
    return { parameters: Object.fromEntries(pairs.map(([name, value]) => [name, value ?? ''])) };
  },
  write: (view) => Object.entries(view.parameters).map(([name, value]) => `${name}=${value}`),
};

const VIEW_FIELDS: Readonly<Record<string, Field<View>>> = {
  sel: texts('selected') as Field<View>,
  rel: text('relation') as Field<View>,
  co: flag('cooccurrence') as Field<View>,
  colour: oneOf('colouring', COLOURINGS, DEFAULT_VIEW.colouring) as Field<View>,
  by: oneOf('measure', MEASURES, DEFAULT_VIEW.measure) as Field<View>,
  layout: oneOf('layout', LAYOUTS, DEFAULT_VIEW.layout) as Field<View>,
  curved: flag('curved') as Field<View>,
  top: number('top', 0, 1_000_000, DEFAULT_VIEW.top, true) as Field<View>,
  open: texts('expanded') as Field<View>,
  hide: texts('hidden') as Field<View>,
  pin: texts('pinned') as Field<View>,
  at: moved as Field<View>,
  ego: text('ego') as Field<View>,
  depth: number('depth', 1, 5, DEFAULT_VIEW.depth, true) as Field<View>,
  path: texts('path') as Field<View>,
  drawer: oneOf('drawer', DRAWERS, '') as Field<View>,
  doc: text('document') as Field<View>,
  sent: text('sentence') as Field<View>,
  q: text('question') as Field<View>,
  p: parameters as Field<View>,
  cypher: text('cypher') as Field<View>,
  as: oneOf('answerLook', ANSWER_LOOKS, DEFAULT_VIEW.answerLook) as Field<View>,
  format: text('format', DEFAULT_VIEW.format) as Field<View>,
  part: oneOf('scope', SCOPES, DEFAULT_VIEW.scope) as Field<View>,
};

const FILTER_FIELDS: Readonly<Record<string, Field<Filters>>> = {
  off: someOf('kindsOff', ENTITY_KINDS) as Field<Filters>,
  without: someOf('relationsOff', RELATION_KINDS) as Field<Filters>,
  in: texts('documents') as Field<Filters>,
  from: texts('publishers') as Field<Filters>,
  said: texts('speakers') as Field<Filters>,
  group: texts('communities') as Field<Filters>,
  since: date('since') as Field<Filters>,
  until: date('until') as Field<Filters>,
  weight: number('minWeight', 1, 1_000_000, 1, true) as Field<Filters>,
  sure: number('minConfidence', 0, 1, 0, false) as Field<Filters>,
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

export function writeAddress(view: View, camera: CameraState | null): string {
  const query = new URLSearchParams();
  for (const [name, field] of Object.entries(VIEW_FIELDS))
    for (const value of field.write(view)) query.append(name, value);
  for (const [name, field] of Object.entries(FILTER_FIELDS))
    for (const value of field.write(view.filters)) query.append(name, value);
  if (camera) query.set('cam', [camera.x, camera.y, camera.ratio].map(round).join(','));
  const rest = query.toString();
  return `#/${view.room}${rest ? `?${rest}` : ''}`;
}

export function readAddress(hash: string): Address {
  const nonsense: string[] = [];
  const [place = '', search = ''] = hash.replace(/^#\/?/u, '').split(/\?(.*)/su);
  const room = readRoom(place, nonsense);
  const query = new URLSearchParams(search);
  let view: View = { ...DEFAULT_VIEW, room };
  let filters: Filters = DEFAULT_FILTERS;
  let camera: CameraState | null = null;
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    const viewPart = fieldOf(VIEW_FIELDS, name)?.read(values);
    const filterPart = fieldOf(FILTER_FIELDS, name)?.read(values);
    if (viewPart) view = { ...view, ...viewPart };
    else if (filterPart) filters = { ...filters, ...filterPart };
    else if (name === 'cam' && readCamera(values[0])) camera = readCamera(values[0]);
    else nonsense.push(`${name}=${values.join(',')}`.slice(0, 80));
  }
  return { view: { ...view, filters }, camera, nonsense };
}

/** Not what every object has, such as `toString`. */
const fieldOf = <Target>(fields: Readonly<Record<string, Field<Target>>>, name: string): Field<Target> | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

function readRoom(place: string, nonsense: string[]): Room {
  const room = ROOMS.find((one) => one === place);
  if (!room && place !== '') nonsense.push(place.slice(0, 80));
  return room ?? DEFAULT_VIEW.room;
}

function readCamera(value = ''): CameraState | null {
  const [x, y, ratio, ...more] = value.split(',').map(Number);
  if (x === undefined || y === undefined || ratio === undefined || more.length > 0) return null;
  const good =
    [x, y, ratio].every(Number.isFinite) && ratio > 0.001 && ratio < 1000 && Math.abs(x) < 100 && Math.abs(y) < 100;
  return good ? { x, y, ratio } : null;
}
