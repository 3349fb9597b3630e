/** What the reading made of one sentence, layer by layer, as plain values: the tool with which people mend rules. */
import type { Analysis } from '../ingest/analyse.js';
import { confidenceOf } from '../ingest/confidence.js';
import type { Sentence, Span, Spoken } from '../ingest/document.js';

export interface Explained {
  readonly sentence: number;
  readonly part: string;
  readonly paragraph: number;
  readonly text: string;
  /** Who says it; '' when the writer does. A sentence may hold several turns. */
  readonly speakers: readonly Ruled[];
  /** word/tag, as the segmenter sees them. */
  readonly tokens: readonly string[];
  readonly mentions: readonly (Ruled & { readonly surface: string; readonly kind: string; readonly entity: string })[];
  readonly relations: readonly (Ruled & {
    readonly kind: string;
    readonly from: string;
    readonly to: string;
    readonly detail: string;
  })[];
  readonly figures: readonly (Ruled & {
    readonly text: string;
    readonly indicator: string;
    readonly value: string;
    readonly status: string;
    readonly period: string;
    readonly subject: string;
  })[];
}

interface Ruled {
  readonly rule: string;
  readonly confidence: number;
  readonly name?: string;
}

const ruled = (rule: string): Ruled => ({ rule, confidence: confidenceOf(rule) });
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export function explainSentence({ document, relations, figures }: Analysis, sentence: Sentence): Explained {
  const { ordinal, part, paragraph, start, end } = sentence;
  const cut = (span: Span): string => document.text.slice(Math.max(span.start, start), Math.min(span.end, end));
  const nameOf = namesOf(document);
  return {
    sentence: ordinal,
    part,
    paragraph,
    text: cut(sentence),
    speakers: document.turns
      .filter((turn) => overlaps(turn, sentence))
      .map(({ speaker, rule }) => ({ name: document.entities[speaker]?.name ?? '', ...ruled(rule) })),
    tokens: [...document.tokens]
      .filter((token) => overlaps(token, sentence))
      .map((token) => `${cut(token)}/${token.tag}`),
    mentions: document.mentions.flatMap((mention, index) =>
      overlaps(mention, sentence)
        ? [
            {
              surface: cut(mention),
              kind: mention.kind,
              entity: document.entities[document.entityOf[index] ?? -1]?.name ?? '',
              ...ruled(mention.rule),
            },
          ]
        : [],
    ),
    relations: relations
      .filter((relation) => relation.sentence === ordinal)
      .map(({ kind, from, to, detail = '', rule }) => ({
        kind,
        from: nameOf(from),
        to: nameOf(to),
        detail,
        ...ruled(rule),
      })),
    figures: figures
      .filter((figure) => figure.sentence === ordinal)
      .map(({ indicator, comparator, value, unit, status, period, subject = '', rule, ...span }) => ({
        text: cut(span),
        indicator,
        value: `${comparator} ${value} ${unit}`.trim(),
        status,
        period,
        subject: subject && nameOf(subject),
        ...ruled(rule),
      })),
  };
}

function namesOf({ entities }: Spoken): (id: string) => string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** As a person reads it. */
export function* printExplained({
  sentence,
  part,
  paragraph,
  text,
  speakers,
  tokens,
  ...found
}: Explained): Generator<string> {
  const by = ({ rule, confidence }: Ruled): string => `  [${rule} ${confidence.toFixed(2)}]`;
  yield `#${sentence} ${part}, paragraph ${paragraph}\n${text.trim()}\n`;
  for (const speaker of speakers) yield `  speaker   ${speaker.name}${by(speaker)}\n`;
  yield `  tokens    ${tokens.filter((token) => token.trim() !== '').join(' ')}\n`;
  for (const one of found.mentions)
    yield `  mention   ${one.kind} ${one.surface}${one.entity === one.surface ? '' : ` → ${one.entity}`}${by(one)}\n`;
  for (const one of found.relations)
    yield `  relation  ${one.from} -${one.kind}→ ${one.to}${one.detail && ` (${one.detail})`}${by(one)}\n`;
  for (const one of found.figures)
    yield `  figure    ${one.indicator || '?'} ${one.value}, ${[one.status, one.period, one.subject && `of ${one.subject}`].filter(Boolean).join(', ')}: ${one.text}${by(one)}\n`;
  yield '\n';
}
