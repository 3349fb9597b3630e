/**
 * How things hang together: one row per relation between entities. No relation exists without evidence.
 *
 * `detail` names the edge property that holds what the words add (the role held, the topic asked about).
 */
import { ENTITY_KINDS, type EntityKind } from './entity-types.js';

export interface RelationType {
  readonly zh: string;
  readonly en: string;
  readonly description: string;
  readonly from: readonly EntityKind[];
  readonly to: readonly EntityKind[];
  /** False for co-occurrence, which has no direction and is stored from the smaller id to the larger. */
  readonly directed: boolean;
  /** True when words of the text state it; co-occurrence is the only one that they do not. */
  readonly worded: boolean;
  readonly detail?: 'role' | 'topic';
}

export const RELATION_TYPES = {
  ASKED: {
    zh: '提问',
    en: 'asked',
    description: 'A medium put a question to a person.',
    from: ['Media'],
    to: ['Person'],
    directed: true,
    worded: true,
    detail: 'topic',
  },
  SPOKE_ON: {
    zh: '谈及',
    en: 'spoke on',
    description: 'A person mentioned it inside his or her turn of speech.',
    from: ['Person'],
    to: ENTITY_KINDS,
    directed: true,
    worded: true,
  },
  HOLDS_ROLE: {
    zh: '任职',
    en: 'holds role',
    description: 'A person holds a role in a body, meeting or place.',
    from: ['Person'],
    to: ['Organization', 'Meeting', 'Place', 'Media'],
    directed: true,
    worded: true,
    detail: 'role',
  },
  REPORTS_FOR: {
    zh: '供稿',
    en: 'reports for',
    description: 'A reporter works for a medium, by by-line or signature.',
    from: ['Person'],
    to: ['Media'],
    directed: true,
    worded: true,
  },
  ATTENDED: {
    zh: '出席',
    en: 'attended',
    description: 'A person or body took part in a meeting.',
    from: ['Person', 'Organization'],
    to: ['Meeting'],
    directed: true,
    worded: true,
  },
  FOCUSES_ON: {
    zh: '重点是',
    en: 'focuses on',
    description: 'A goal lists this as its content: 打造A，重点是B、C.',
    from: ['Initiative'],
    to: ['Initiative', 'Industry', 'Keyword'],
    directed: true,
    worded: true,
  },
  PART_OF: {
    zh: '属于',
    en: 'part of',
    description: 'One is stated to be a part of the other.',
    from: ['Initiative', 'Industry', 'Place'],
    to: ['Initiative', 'Industry', 'Place'],
    directed: true,
    worded: true,
  },
  SUPPORTS: {
    zh: '支撑',
    en: 'supports',
    description: 'One serves the other: 以A助力/推动/支撑/赋能B.',
    from: ['Initiative', 'Industry'],
    to: ['Initiative', 'Industry'],
    directed: true,
    worded: true,
  },
  CARRIED_OUT_IN: {
    zh: '实施于',
    en: 'carried out in',
    description: 'An initiative is carried out in a place, or in a district that is an initiative itself (两江新区).',
    from: ['Initiative'],
    to: ['Place', 'Initiative'],
    directed: true,
    worded: true,
  },
  LED_BY: {
    zh: '牵头',
    en: 'led by',
    description: 'A body or person leads an initiative: 由X牵头.',
    from: ['Initiative'],
    to: ['Organization', 'Person'],
    directed: true,
    worded: true,
  },
  MEASURED_BY: {
    zh: '衡量指标',
    en: 'measured by',
    description: 'An indicator measures it.',
    from: ['Initiative', 'Industry', 'Place'],
    to: ['Indicator'],
    directed: true,
    worded: true,
  },
  LOCATED_IN: {
    zh: '位于',
    en: 'located in',
    description: 'A division lies in its parent division (from the gazetteer).',
    from: ['Place'],
    to: ['Place'],
    directed: true,
    worded: true,
  },
  CO_OCCURS: {
    zh: '共现',
    en: 'co-occurs',
    description: 'Mentioned in the same sentences more often than chance.',
    from: ENTITY_KINDS,
    to: ENTITY_KINDS,
    directed: false,
    worded: false,
  },
} as const satisfies Record<string, RelationType>;

export type RelationKind = keyof typeof RELATION_TYPES;
export const RELATION_KINDS = Object.keys(RELATION_TYPES) as RelationKind[];
/** The same rows under their common type, for code that looks a row up by name. */
export const relationType = (kind: RelationKind): RelationType => RELATION_TYPES[kind];
