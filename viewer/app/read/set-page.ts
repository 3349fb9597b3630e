/**
 * How a document is set: paragraphs of pieces, each plain, a mention or a figure, with the speaker at the turns.
 *
 * Pure; offsets are those of the document's text. Where a figure and a mention overlap the mention wins, because it leads on.
 */
import type { DocumentView } from '../../server/api-types.js';

export type DocumentMention = DocumentView['mentions'][number];
export type DocumentFigure = DocumentView['observations'][number];
type SentencePlace = DocumentView['sentences'][number];

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mention: DocumentMention | null;
  readonly figure: DocumentFigure | null;
}

export interface SetSentence {
  readonly id: string;
  readonly pieces: readonly Piece[];
}

export interface SetParagraph {
  readonly number: number;
  readonly part: string;
  /** Set where a turn begins in this paragraph. */
  readonly speaker: string;
  readonly speakerId: string | null;
  readonly sentences: readonly SetSentence[];
}

export function setPage(document: DocumentView): readonly SetParagraph[] {
  const mentions = groupBySentence(document);
  const paragraphs: {
    number: number;
    part: string;
    speaker: string;
    speakerId: string | null;
    sentences: SetSentence[];
  }[] = [];
  let speaking = '';
  for (const sentence of document.sentences) {
    let paragraph = paragraphs.at(-1);
    if (!paragraph || paragraph.number !== sentence.paragraph || paragraph.part !== sentence.part) {
      paragraph = { number: sentence.paragraph, part: sentence.part, speaker: '', speakerId: null, sentences: [] };
      paragraphs.push(paragraph);
    }
    const speaker = sentence.speaker ?? '';
    if (speaker && speaker !== speaking && !paragraph.speaker) {
      paragraph.speaker = speaker;
      paragraph.speakerId = sentence.speakerId;
    }
    speaking = speaker;
    paragraph.sentences.push({ id: sentence.id, pieces: cut(document, sentence, mentions.get(sentence.id) ?? []) });
  }
  return paragraphs;
}

function groupBySentence(document: DocumentView): Map<string, DocumentMention[]> {
  const groups = new Map<string, DocumentMention[]>();
  for (const mention of document.mentions) {
    const list = groups.get(mention.sentence);
    if (list) list.push(mention);
    else groups.set(mention.sentence, [mention]);
  }
  return groups;
}

function cut(document: DocumentView, { start, end }: SentencePlace, mentions: readonly DocumentMention[]): Piece[] {
  const figures = document.observations.filter((figure) => figure.start >= start && figure.end <= end);
  const pieces: Piece[] = [];
  let at = start;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    if (mention.start < at || mention.end > end) continue;
    pieces.push(...cutFigures(document.text, at, mention.start, figures));
    pieces.push({ start: mention.start, text: document.text.slice(mention.start, mention.end), mention, figure: null });
    at = mention.end;
  }
  return [...pieces, ...cutFigures(document.text, at, end, figures)];
}

function cutFigures(text: string, start: number, end: number, figures: readonly DocumentFigure[]): Piece[] {
  const pieces: Piece[] = [];
  const put = (from: number, to: number, figure: DocumentFigure | null): void => {
    if (to > from) pieces.push({ start: from, text: text.slice(from, to), mention: null, figure });
  };
  let at = start;
  for (const figure of [...figures].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(figure.start, at), Math.min(figure.end, end)];
    if (to <= from) continue;
    put(at, from, null);
    put(from, to, figure);
    at = to;
  }
  put(at, end, null);
  return pieces;
}
