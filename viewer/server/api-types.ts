/**
 * What the browser gets: every body of the HTTP API as a zod schema and as a type. `/api/openapi.json` is made from these.
 *
 * Pure: imports nothing but zod, so the app may take its types from here (`import type`). Positions inside a sentence are
 * half-open UTF-16 offsets into that sentence's text, those of a document's reading view are offsets into its text.
 * Dates are ISO 8601, possibly only year or year and month, and '' when unknown. Everything lies under `/api/v1`; ids hold
 * Chinese and `|`, so they are URL-encoded in paths:
 *
 *   GET  /info → Info                                      GET  /schema → SchemaView
 *   GET  /graph ?limit&minWeight&kinds&relations → Graph   GET  /neighbours/{id} ?limit → Graph
 *   GET  /paths ?from&to&maxLength&limit → PathsView       GET  /search-index → SearchIndex
 *   GET  /entities/{id} → EntityCard                       GET  /entities/{id}/sentences ?offset&limit → SentencePage
 *   GET  /relations/{id}/evidence ?offset&limit → EvidencePage
 *   GET  /search ?q&offset&limit → SentencePage            GET  /questions ?offset&limit → QuestionPage
 *   GET  /documents ?offset&limit → DocumentPage           GET  /documents/{id} → DocumentView
 *   DELETE /documents/{id} → 204
 *   GET  /queries → QueryList                              POST /queries/{name} QueryRequest → ApiQueryResult
 *   POST /cypher CypherRequest → ApiQueryResult            GET  /formats → FormatList
 *   GET  /compare ?before&after → Comparison               (documents, folders, publishers or dates)
 *   GET  /completions ?of&q&limit → CompletionList         GET  /resolve ?name → ResolvedView
 *   POST /ingest IngestRequest or multipart → 202 JobView  GET  /jobs/{id} → JobView, or events of it
 *   GET  /export ?format&around&depth&… → the file         POST /export ExportRequest → the file
 *   every failure → Problem
 *
 * `kinds` and `relations` are comma-separated. Writing requests must say `Content-Type: application/json` or multipart.
 * Lists and answers come line by line, whole and unpaged, to a caller that accepts `application/x-ndjson`.
 */
import { z } from 'zod';

const named = <T extends z.ZodType>(id: string, schema: T): T => schema.meta({ id }) as T;
const count = z.number().int().min(0);
const scalar = z.union([z.string(), z.number()]);

/** Enough to name and colour an entity, and to ask for more. */
export const entityRef = named('EntityRef', z.object({ id: z.string(), kind: z.string(), name: z.string() }));
export type EntityRef = z.infer<typeof entityRef>;

export const documentRef = named(
  'DocumentRef',
  z.object({ id: z.string(), title: z.string(), publisher: z.string(), date: z.string() }),
);
export type DocumentRef = z.infer<typeof documentRef>;

/** How a list is cut into pages: `offset` and `limit` of the request, `total` of the whole answer. */
const pageOf = <T extends z.ZodType>(id: string, item: T) =>
  named(id, z.object({ items: z.array(item), total: count, offset: count, limit: count }));

// ---- the store -------------------------------------------------------------------------------------------------

export const info = named(
  'Info',
  z.object({
    name: z.literal('policygraph'),
    version: z.string(),
    engine: z.string(),
    location: z.string(),
    schemaVersion: z.number(),
    /** Changes when, and only when, the stored graph does; the part of every ETag that says so. */
    revision: z.string(),
    documents: count,
    sentences: count,
    entities: count,
    relations: count,
    observations: count,
  }),
);
export type Info = z.infer<typeof info>;

export const schemaView = named(
  'Schema',
  z.object({
    entityTypes: z.array(
      z.object({
        kind: z.string(),
        zh: z.string(),
        en: z.string(),
        description: z.string(),
        colour: z.string(),
        colourDark: z.string(),
        attributes: z.array(z.string()),
        count,
      }),
    ),
    relationTypes: z.array(
      z.object({
        kind: z.string(),
        zh: z.string(),
        en: z.string(),
        description: z.string(),
        from: z.array(z.string()),
        to: z.array(z.string()),
        directed: z.boolean(),
        worded: z.boolean(),
        detail: z.string().nullable(),
        count,
      }),
    ),
    /** Labels of the text side, each with its properties: Document, Sentence, Observation. */
    textLabels: z.record(z.string(), z.array(z.string())),
    /** Relation types of the text side: name → [from label, to label]. */
    textRelations: z.record(z.string(), z.array(z.string())),
    /** Properties that every entity and every relation carries; for completion in a Cypher editor. */
    entityProperties: z.array(z.string()),
    relationProperties: z.array(z.string()),
  }),
);
export type SchemaView = z.infer<typeof schemaView>;

// ---- the graph -------------------------------------------------------------------------------------------------

export const graphNode = named(
  'GraphNode',
  z.object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    /** Count of mentions; 0 for parents that only the gazetteer adds. */
    mentions: count,
    documents: count,
    firstDate: z.string(),
    lastDate: z.string(),
    /** Seeded layout, cached by content: the first frame is the final picture. */
    x: z.number(),
    y: z.number(),
    /** PageRank over worded relations, 0 to 1, the largest being 1. */
    rank: z.number(),
    community: count,
    /** Number of relations in the whole graph, also those not sent. */
    degree: count,
    /** Indices into `Graph.documents`. */
    in: z.array(count),
  }),
);
export type GraphNode = z.infer<typeof graphNode>;

export const graphEdge = named(
  'GraphEdge',
  z.object({
    /** `KIND|from id|to id`; what `/relations/{id}/evidence` takes, URL-encoded. */
    id: z.string(),
    source: z.string(),
    target: z.string(),
    kind: z.string(),
    /** Number of sentences it rests on; at least 1. */
    weight: z.number(),
    /** 0 to 1. */
    confidence: z.number(),
    /** The role held or the topic asked about; '' for other kinds. */
    detail: z.string(),
    firstDate: z.string(),
    lastDate: z.string(),
    in: z.array(count),
  }),
);
export type GraphEdge = z.infer<typeof graphEdge>;

/** A part of the graph: the backbone, a neighbourhood, what paths run over. */
export const graph = named(
  'Graph',
  z.object({
    nodes: z.array(graphNode),
    edges: z.array(graphEdge),
    /** All documents of the store, in id order; what `in` points into. */
    documents: z.array(documentRef),
    /** Of the whole store, whatever was sent. */
    totals: z.object({
      entities: count,
      relations: count,
      byKind: z.record(z.string(), count),
      byRelation: z.record(z.string(), count),
    }),
    revision: z.string(),
  }),
);
export type Graph = z.infer<typeof graph>;

export const pathsView = named(
  'Paths',
  z.object({
    from: entityRef,
    to: entityRef,
    /** Shortest first; node ids and edge ids in walking order. Empty when there is none within the length asked. */
    paths: z.array(z.object({ nodes: z.array(z.string()), edges: z.array(z.string()) })),
    graph,
  }),
);
export type PathsView = z.infer<typeof pathsView>;

// ---- sentences -------------------------------------------------------------------------------------------------

export const mentionSpan = named(
  'MentionSpan',
  z.object({
    start: count,
    end: count,
    entity: z.string(),
    kind: z.string(),
    name: z.string(),
    rule: z.string(),
    confidence: z.number(),
    /** Why it is highlighted: the entity asked about, or one end of the relation asked about; null for other mentions. */
    mark: z.enum(['self', 'from', 'to']).nullable(),
  }),
);
export type MentionSpan = z.infer<typeof mentionSpan>;

export const sentenceView = named(
  'SentenceView',
  z.object({
    id: z.string(),
    document: documentRef,
    ordinal: count,
    paragraph: count,
    /** title, heading, byline, body or caption. */
    part: z.string(),
    text: z.string(),
    speaker: z.string().nullable(),
    speakerId: z.string().nullable(),
    /** In text order, not overlapping. */
    spans: z.array(mentionSpan),
    /** Where the searched words stand; only from `/search`. */
    hits: z.array(z.object({ start: count, end: count })),
  }),
);
export type SentenceView = z.infer<typeof sentenceView>;
export const sentencePage = pageOf('SentencePage', sentenceView);
export type SentencePage = z.infer<typeof sentencePage>;

export const observationView = named(
  'ObservationView',
  z.object({
    id: z.string(),
    indicator: entityRef,
    /** In base units: 4200亿元 is 420000000000 元. */
    value: z.number(),
    unit: z.string(),
    comparator: z.string(),
    /** actual, target or baseline. */
    status: z.string(),
    /** As worded; '' when not said. */
    period: z.string(),
    /** The words. */
    text: z.string(),
    document: documentRef,
    sentence: z.string(),
    sentenceText: z.string(),
    rule: z.string(),
    confidence: z.number(),
  }),
);
export type ObservationView = z.infer<typeof observationView>;

// ---- one entity, one relation ----------------------------------------------------------------------------------

export const relationLine = named(
  'RelationLine',
  z.object({
    id: z.string(),
    other: entityRef,
    weight: z.number(),
    confidence: z.number(),
    detail: z.string(),
    firstDate: z.string(),
    lastDate: z.string(),
  }),
);
export type RelationLine = z.infer<typeof relationLine>;

export const entityCard = named(
  'EntityCard',
  z.object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    aliases: z.array(z.object({ surface: z.string(), rule: z.string() })),
    mentions: count,
    documents: count,
    firstDate: z.string(),
    lastDate: z.string(),
    rank: z.number(),
    community: count,
    degree: count,
    /** Those of its type that are known: slogan, form, definition, adminCode, level. */
    attributes: z.record(z.string(), scalar),
    /** Of the indicator itself, or of the indicators that measure it. */
    observations: z.array(observationView),
    /** In the order of the relation table; `both` for undirected kinds. */
    relations: z.array(
      z.object({
        kind: z.string(),
        direction: z.enum(['out', 'in', 'both']),
        total: count,
        /** Heaviest first; at most 100. */
        items: z.array(relationLine),
      }),
    ),
    /** One entry per document that mentions it, by date. */
    timeline: z.array(z.object({ document: documentRef, mentions: count })),
  }),
);
export type EntityCard = z.infer<typeof entityCard>;

export const evidenceItem = named(
  'EvidenceItem',
  z.object({
    sentence: sentenceView,
    rule: z.string(),
    confidence: z.number(),
    detail: z.string(),
  }),
);
export type EvidenceItem = z.infer<typeof evidenceItem>;

export const evidencePage = named(
  'EvidencePage',
  z.object({
    id: z.string(),
    kind: z.string(),
    from: entityRef,
    to: entityRef,
    weight: z.number(),
    confidence: z.number(),
    rules: z.array(z.string()),
    detail: z.string(),
    /** CO_OCCURS only. */
    npmi: z.number().nullable(),
    items: z.array(evidenceItem),
    total: count,
    offset: count,
    limit: count,
  }),
);
export type EvidencePage = z.infer<typeof evidencePage>;

// ---- search ----------------------------------------------------------------------------------------------------

export const searchIndex = named(
  'SearchIndex',
  z.object({
    revision: z.string(),
    entries: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        name: z.string(),
        aliases: z.array(z.string()),
        /** Lower case without tones or spaces: chongqing; of the name alone. */
        pinyin: z.string(),
        /** cq */
        initials: z.string(),
        mentions: count,
      }),
    ),
  }),
);
export type SearchIndex = z.infer<typeof searchIndex>;

// ---- documents -------------------------------------------------------------------------------------------------

export const documentLine = named(
  'DocumentLine',
  documentRef.extend({ source: z.string(), genre: z.string(), chars: count, sentences: count, mentions: count }),
);
export type DocumentLine = z.infer<typeof documentLine>;
export const documentPage = pageOf('DocumentPage', documentLine);
export type DocumentPage = z.infer<typeof documentPage>;

export const documentView = named(
  'DocumentView',
  z.object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    date: z.string(),
    source: z.string(),
    sha256: z.string(),
    genre: z.string(),
    chars: count,
    byline: z.array(z.string()),
    captions: z.array(z.string()),
    /** The repaired text; every offset below points into it. */
    text: z.string(),
    sentences: z.array(
      z.object({
        id: z.string(),
        ordinal: count,
        part: z.string(),
        paragraph: count,
        start: count,
        end: count,
        speaker: z.string().nullable(),
        speakerId: z.string().nullable(),
      }),
    ),
    mentions: z.array(
      z.object({
        start: count,
        end: count,
        sentence: z.string(),
        entity: z.string(),
        kind: z.string(),
        name: z.string(),
        rule: z.string(),
        confidence: z.number(),
      }),
    ),
    /** Consecutive sentences of one speaker, in text order. */
    turns: z.array(z.object({ speaker: z.string(), speakerId: z.string().nullable(), start: count, end: count })),
    observations: z.array(observationView.extend({ start: count, end: count }).meta({ id: 'DocumentObservation' })),
  }),
);
export type DocumentView = z.infer<typeof documentView>;

/** Who asked whom what, one row per question, in document, then text order. */
export const questionView = named(
  'QuestionView',
  z.object({
    /** Relation id of the ASKED edge. */
    relation: z.string(),
    medium: entityRef,
    person: entityRef,
    topic: z.string(),
    rule: z.string(),
    confidence: z.number(),
    sentence: sentenceView,
  }),
);
export type QuestionView = z.infer<typeof questionView>;
export const questionPage = pageOf('QuestionPage', questionView);
export type QuestionPage = z.infer<typeof questionPage>;

// ---- 提法对比 ---------------------------------------------------------------------------------------------------

const wordingSide = named(
  'WordingSide',
  z.object({
    /** Sentences that name it; 0 when this side does not. */
    sentences: count,
    /** The one that presses strongest for it; '' when this side does not name it. */
    sentence: z.string(),
    sentenceId: z.string(),
    title: z.string(),
    date: z.string(),
    /** 0 when no word tells, 1 trying out … 4 staking everything; with the word. */
    strength: z.object({ level: count, word: z.string() }),
  }),
);

export const comparison = named(
  'Comparison',
  z.object({
    before: z.array(documentRef),
    after: z.array(documentRef),
    /** New names first, then those gone, stronger, weaker and the same; the most named first. */
    changes: z.array(
      z.object({
        change: z.enum(['new', 'gone', 'stronger', 'weaker', 'same']),
        id: z.string(),
        kind: z.string(),
        name: z.string(),
        before: wordingSide,
        after: wordingSide,
      }),
    ),
  }),
);
export type Comparison = z.infer<typeof comparison>;

// ---- asking ----------------------------------------------------------------------------------------------------

const both = z.object({ zh: z.string(), en: z.string() });

export const queryView = named(
  'Query',
  z.object({
    name: z.string(),
    group: z.string(),
    title: both,
    /** One line on what the answer means. */
    about: both,
    parameters: z.array(
      z.object({
        name: z.string(),
        /** string, number, boolean, or a list of one of these: string[] … */
        type: z.string(),
        /** null: must be given. */
        default: z.union([z.string(), z.number(), z.boolean(), z.array(scalar)]).nullable(),
        zh: z.string(),
        en: z.string(),
        /** Where completion values come from: an entity kind, `relation`, `document`, or ''. */
        completes: z.string(),
        /** Fixed values to choose from; empty when free. */
        values: z.array(z.string()),
      }),
    ),
    columns: z.array(z.string()),
    cypher: z.string(),
  }),
);
export type QueryView = z.infer<typeof queryView>;
export const queryList = named('QueryList', z.object({ queries: z.array(queryView) }));
export type QueryList = z.infer<typeof queryList>;

/** Body of `POST /queries/{name}`. */
export const queryRequest = named(
  'QueryRequest',
  z.object({
    parameters: z.record(z.string(), z.unknown()).optional(),
    /** Rows; default 1,000. */
    limit: z.number().int().min(1).max(100_000).optional(),
  }),
);
export type QueryRequest = z.infer<typeof queryRequest>;

/** Values to propose for a parameter whose `completes` was given as `of`, most useful first. */
export const completionList = named('Completions', z.object({ values: z.array(z.string()) }));
export type CompletionList = z.infer<typeof completionList>;

/** What a name can mean: those that bear it or have it as an alias, most mentioned first; when nothing does, what is near. */
export const resolvedView = named(
  'Resolved',
  z.object({
    matches: z.array(entityRef.extend({ mentions: count }).meta({ id: 'ResolvedEntity' })),
    nearest: z.array(z.string()),
  }),
);
export type ResolvedView = z.infer<typeof resolvedView>;

/** Body of `POST /cypher`: read-only, guarded, ended at its limits or when the browser goes away. */
export const cypherRequest = named(
  'CypherRequest',
  z.object({
    cypher: z.string().min(1).max(100_000).meta({ example: 'MATCH (n:Person) RETURN n.name AS name' }),
    parameters: z.record(z.string(), z.unknown()).optional(),
    limit: z.number().int().min(1).max(10_000).optional(),
    timeoutMs: z.number().int().min(100).max(60_000).optional(),
  }),
);
export type CypherRequest = z.infer<typeof cypherRequest>;

/**
 * Values are plain JSON; nodes come as {id, labels, properties}, relationships as {id, type, start, end, properties},
 * paths as {nodes, relationships}. `properties.id` of a node is the entity id that the other routes take.
 */
export const queryResult = named(
  'QueryResult',
  z.object({
    columns: z.array(z.string()),
    rows: z.array(z.record(z.string(), z.unknown())),
    /** True when the limit cut the answer. */
    truncated: z.boolean(),
  }),
);
export type ApiQueryResult = z.infer<typeof queryResult>;

// ---- reading new texts -----------------------------------------------------------------------------------------

/** Body of `POST /ingest` as JSON; the same as multipart: any number of parts named `files`. */
export const ingestRequest = named(
  'IngestRequest',
  z.object({
    documents: z
      .array(z.object({ name: z.string().min(1).max(200), text: z.string().min(1).max(5_000_000) }))
      .min(1)
      .max(100),
  }),
);
export type IngestRequest = z.infer<typeof ingestRequest>;

export const issueView = named(
  'Issue',
  z.object({ code: z.string(), file: z.string(), message: z.string(), hint: z.string() }),
);

/** `GET /jobs/{id}`; with `Accept: text/event-stream` the same object as `data:` of each event, the last one `done` or `failed`. */
export const jobView = named(
  'Job',
  z.object({
    id: z.string(),
    status: z.enum(['waiting', 'running', 'done', 'failed']),
    /** Name of the file last read or written; '' when none is. */
    file: z.string(),
    /** Those that are in the store. */
    filesDone: count,
    filesTotal: count,
    /** Of files that are read and not in the store yet, half. */
    charsDone: count,
    charsTotal: count,
    /** Ids of the documents written. */
    documents: z.array(z.string()),
    issues: z.array(issueView),
    /** One line; '' unless failed. */
    error: z.string(),
  }),
);
export type JobView = z.infer<typeof jobView>;

/** Body of `POST /export`; conditions combine, as in `policygraph export`. All but `format` may be left out. */
export const exportRequest = named(
  'ExportRequest',
  z.object({
    /** An id of `/formats`. */
    format: z.string().min(1).max(50).meta({ example: 'json' }),
    /** Names, aliases or ids, with what lies within `depth` steps (default 1). */
    around: z.array(z.string()).max(1000).optional(),
    depth: z.number().int().min(0).max(10).optional(),
    /** Two names: what lies on the shortest paths between them. */
    path: z.array(z.string()).length(2).optional(),
    /** Exactly these entities, as on screen. */
    ids: z.array(z.string()).max(100_000).optional(),
    /** The entities that a named question answers with. */
    query: z.object({ name: z.string(), parameters: z.record(z.string(), z.unknown()).optional() }).optional(),
    types: z.array(z.string()).max(100).optional(),
    relations: z.array(z.string()).max(100).optional(),
    documents: z.array(z.string()).max(10_000).optional(),
    speakers: z.array(z.string()).max(1000).optional(),
    since: z.string().max(10).meta({ example: '2025-03' }).optional(),
    until: z.string().max(10).meta({ example: '2026' }).optional(),
    minWeight: z.number().min(0).optional(),
    /** 0 to 1. */
    minConfidence: z.number().min(0).max(1).optional(),
    top: z.object({ count: z.number().int().min(1), measure: z.string().meta({ example: 'degree' }) }).optional(),
    /** Above pictures and reports. */
    title: z.string().max(500).optional(),
    language: z.enum(['zh', 'en']).optional(),
    /** Of reports; own templates are files, which only the command line reads. */
    template: z.enum(['brief', 'full']).optional(),
  }),
);
export type ExportRequest = z.infer<typeof exportRequest>;

export const formatList = named(
  'Formats',
  z.object({
    formats: z.array(
      z.object({ id: z.string(), extension: z.string(), mediaType: z.string(), zh: z.string(), en: z.string() }),
    ),
  }),
);
export type FormatList = z.infer<typeof formatList>;

// ---- errors ----------------------------------------------------------------------------------------------------

/** RFC 9457, `application/problem+json`. `detail` says where and what, `hint` what to do. */
export const problem = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    hint: z.string(),
  }),
);
export type Problem = z.infer<typeof problem>;
