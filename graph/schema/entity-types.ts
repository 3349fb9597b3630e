/**
 * What kinds of things are known: one row per entity type; unions, constraints, legend, filters and docs derive from it.
 *
 * Adding a type is a row here plus a recogniser in `ingest/recognise/`. Colours are a colour-blind-safe palette with at
 * least 3:1 against white and against the dark background.
 */
export interface EntityType {
  /** Chinese and English name, as the legend shows them. */
  readonly zh: string;
  readonly en: string;
  /** One line: what counts as one. */
  readonly description: string;
  /** Colour on a light background, and on a dark one. */
  readonly colour: string;
  readonly colourDark: string;
  /** Attributes of this type beside those that every entity has. */
  readonly attributes: readonly string[];
}

export const ENTITY_TYPES = {
  Initiative: {
    zh: '政策举措',
    en: 'Initiative',
    description: 'A named strategy, plan, action, reform, project, system, zone or slogan: “33618”现代制造业集群体系.',
    colour: '#c2410c',
    colourDark: '#fb923c',
    attributes: ['slogan', 'form', 'definition'],
  },
  Person: {
    zh: '人物',
    en: 'Person',
    description: 'A named individual. Roles live on relations, because they change.',
    colour: '#1d4ed8',
    colourDark: '#7aa7ff',
    attributes: [],
  },
  Organization: {
    zh: '机构',
    en: 'Organization',
    description: 'Government and party bodies, delegations, companies, universities, international bodies.',
    colour: '#0f766e',
    colourDark: '#2dd4bf',
    attributes: [],
  },
  Media: {
    zh: '媒体',
    en: 'Media',
    description: 'Newspapers, agencies, broadcasters and their groups.',
    colour: '#7e22ce',
    colourDark: '#c084fc',
    attributes: [],
  },
  Meeting: {
    zh: '会议',
    en: 'Meeting',
    description: 'Named meetings and sessions: 十四届全国人大三次会议.',
    colour: '#a16207',
    colourDark: '#facc15',
    attributes: [],
  },
  Place: {
    zh: '地点',
    en: 'Place',
    description: 'Administrative divisions, countries and named regions.',
    colour: '#15803d',
    colourDark: '#4ade80',
    attributes: ['adminCode', 'level'],
  },
  Industry: {
    zh: '产业',
    en: 'Industry',
    description: 'Named sectors and industrial chains.',
    colour: '#be185d',
    colourDark: '#f472b6',
    attributes: [],
  },
  Indicator: {
    zh: '指标',
    en: 'Indicator',
    description: 'Something counted: 软件从业人员, 主营业务收入.',
    colour: '#475569',
    colourDark: '#a3b3c9',
    attributes: [],
  },
  Keyword: {
    zh: '关键词',
    en: 'Keyword',
    description: 'A salient policy term that is none of the above, chosen by statistics over the corpus.',
    colour: '#78716c',
    colourDark: '#bdb5ae',
    attributes: [],
  },
} as const satisfies Record<string, EntityType>;

export type EntityKind = keyof typeof ENTITY_TYPES;

/** In table order; the order of every legend, filter and tie. */
export const ENTITY_KINDS = Object.keys(ENTITY_TYPES) as EntityKind[];
