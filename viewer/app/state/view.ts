/**
 * What is on screen, as data: everything that the address holds and that undo takes back.
 *
 * Hover, theme, language and panel sizes are not here: they are a person's, not the picture's.
 */
import type { EntityKind } from '../../../graph/schema/entity-types.js';
import type { RelationKind } from '../../../graph/schema/relation-types.js';

export const ROOMS = ['graph', 'ask', 'read', 'export'] as const;
export type Room = (typeof ROOMS)[number];

export const LAYOUTS = ['given', 'force', 'apart', 'circle', 'columns', 'time'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

export const MEASURES = ['pagerank', 'mentions', 'degree', 'betweenness'] as const;
export type MeasureName = (typeof MEASURES)[number];

export const COLOURINGS = ['kind', 'community'] as const;
export type Colouring = (typeof COLOURINGS)[number];

export const ANSWER_LOOKS = ['table', 'graph', 'json'] as const;
export type AnswerLook = (typeof ANSWER_LOOKS)[number];

export const SCOPES = ['screen', 'selected', 'around', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const DRAWERS = ['table', 'ranking', 'timeline', 'asked'] as const;
export type Drawer = (typeof DRAWERS)[number];

/** Lists name what is switched off or picked; an empty list means that the filter lets everything through. */
export interface Filters {
  readonly kindsOff: readonly EntityKind[];
  readonly relationsOff: readonly RelationKind[];
  readonly documents: readonly string[];
  readonly publishers: readonly string[];
  /** Entity ids of persons: only what they spoke of, and they themselves. */
  readonly speakers: readonly string[];
  readonly communities: readonly string[];
  /** ISO dates, '' for an open end. */
  readonly since: string;
  readonly until: string;
  /** Evidence count a relation needs at least; 1 lets all through. */
  readonly minWeight: number;
  /** 0 to 1. */
  readonly minConfidence: number;
}

export interface View {
  readonly room: Room;
  /** Entity ids; the last one is what the panel shows. */
  readonly selected: readonly string[];
  /** Relation id; takes the panel when set. */
  readonly relation: string;
  readonly filters: Filters;
  readonly cooccurrence: boolean;
  readonly colouring: Colouring;
  readonly measure: MeasureName;
  readonly layout: LayoutName;
  readonly curved: boolean;
  /** How many entities the backbone shows; 0 means all. */
  readonly top: number;
  /** Entities whose neighbours were called up in addition. */
  readonly expanded: readonly string[];
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
  readonly moved: Readonly<Record<string, readonly [number, number]>>;
  /** Only what lies within `depth` steps of this entity; '' for none. */
  readonly ego: string;
  readonly depth: number;
  /** Two or more entities whose shortest connections are shown. */
  readonly path: readonly string[];
  readonly drawer: Drawer | '';
  /** Read: document and sentence. */
  readonly document: string;
  readonly sentence: string;
  /** Ask: a named question with its parameters, or a statement typed by hand. */
  readonly question: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly cypher: string;
  readonly answerLook: AnswerLook;
  /** Export: an id of the format list, and which part of the graph. */
  readonly format: string;
  readonly scope: Scope;
}

export const DEFAULT_FILTERS: Filters = {
  kindsOff: [],
  relationsOff: [],
  documents: [],
  publishers: [],
  speakers: [],
  communities: [],
  since: '',
  until: '',
  minWeight: 1,
  minConfidence: 0,
};

export const DEFAULT_VIEW: View = {
  room: 'graph',
  selected: [],
  relation: '',
  filters: DEFAULT_FILTERS,
  cooccurrence: false,
  colouring: 'kind',
  measure: 'pagerank',
  layout: 'given',
  curved: false,
  top: 150,
  expanded: [],
  hidden: [],
  pinned: [],
  moved: {},
  ego: '',
  depth: 1,
  path: [],
  drawer: '',
  document: '',
  sentence: '',
  question: '',
  parameters: {},
  cypher: '',
  answerLook: 'table',
  format: 'figure-png',
  scope: 'screen',
};
