/**
 * What a named question is: a `.cypher` file whose comments at the top say what it asks, what may be filled in and what it answers.
 *
 * The file's name is the id. Everything that shows questions (command line, viewer, docs) derives from these records.
 */
export const QUERY_GROUPS = {
  overview: { zh: '总览', en: 'Overview' },
  initiatives: { zh: '举措', en: 'Initiatives' },
  people: { zh: '人物', en: 'People' },
  documents: { zh: '文档', en: 'Documents' },
  indicators: { zh: '指标', en: 'Indicators' },
  structure: { zh: '结构', en: 'Structure' },
  quality: { zh: '质量', en: 'Quality' },
} as const;

export type QueryGroup = keyof typeof QUERY_GROUPS;

/** A text in both languages of the interface. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface NamedQuery {
  /** The file's name without `.cypher`; kebab-case. */
  readonly id: string;
  /** Path of the file, for messages. */
  readonly file: string;
  readonly title: Bilingual;
  /** One line on what the answer means. */
  readonly meaning: Bilingual;
  readonly group: QueryGroup;
  readonly parameters: readonly QueryParameter[];
  /** In the order in which they are shown. */
  readonly columns: readonly string[];
  readonly cypher: string;
}

export const PARAMETER_TYPES = ['string', 'integer', 'number', 'boolean', 'date'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];
export type ParameterValue = string | number | boolean;

export interface QueryParameter {
  readonly name: string;
  /** `date` is ISO 8601, a year and a month may stand alone. */
  readonly type: ParameterType;
  /** Undefined means that it must be given. */
  readonly default?: ParameterValue;
  /** Where proposals come from, a key of `COMPLETIONS` (`completion.ts`); undefined for free input. */
  readonly completes?: string;
  readonly description: Bilingual;
}
