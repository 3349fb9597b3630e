/**
 * The text side of the graph: what a stored graph holds beside entities and the relations among them.
 *
 * (:Document)-[:CONTAINS]->(:Sentence)-[:MENTIONS]->(:Entity); (:Document)-[:NAMES]->(:Entity) holds what one document
 * alone contributes to an entity; (:Indicator)-[:HAS_OBSERVATION]->(:Observation)-[:STATED_IN]->(:Sentence).
 */
export const TEXT_LABELS = {
  Document: [
    'id',
    'title',
    'publisher',
    'date',
    'source',
    'sha256',
    'chars',
    'genre',
    'byline',
    'captions',
    'text',
    'pipeline',
  ],
  Sentence: ['id', 'document', 'ordinal', 'part', 'text', 'start', 'end', 'paragraph', 'speaker', 'speakerId'],
  Observation: [
    'id',
    'indicator',
    'value',
    'unit',
    'comparator',
    'status',
    'period',
    'text',
    'start',
    'end',
    'document',
    'sentence',
    'rule',
    'confidence',
  ],
} as const;

export const TEXT_RELATIONS = {
  CONTAINS: ['Document', 'Sentence'],
  MENTIONS: ['Sentence', 'Entity'],
  NAMES: ['Document', 'Entity'],
  HAS_OBSERVATION: ['Indicator', 'Observation'],
  STATED_IN: ['Observation', 'Sentence'],
} as const;

/** Properties on a MENTIONS edge. Offsets are UTF-16 code units into the document's cleaned text, half-open. */
export const MENTION_PROPERTIES = ['start', 'end', 'surface', 'rule', 'confidence'] as const;

/** Raised when stored graphs of an earlier layout can no longer be read; a store refuses an older or newer one. */
export const SCHEMA_VERSION = 1;
