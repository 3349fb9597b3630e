/** Reads the figures of one paragraph as the pipeline would, with the mentions a test gives it: what others recognise changes nothing here. */
import type { Figure, LinkedEntity, Mention, Paragraph, Spoken } from '../../../ingest/document.js';
import { findFigures } from '../../../ingest/figures/find-figures.js';
import { splitSentences } from '../../../ingest/repair/sentences.js';
import { segment } from '../../../ingest/segment/jieba-segmenter.js';

/** Where a paragraph may stand: a press report, or a government report's part that looks back or ahead. */
export const SETTINGS = { press: '', review: '一、2025年工作回顾', plan: '三、2026年重点工作' } as const;
export type Setting = keyof typeof SETTINGS;

export interface Told {
  readonly document: Spoken;
  readonly figures: readonly Figure[];
}

export function readFigures(words: string, setting: Setting = 'press', named: readonly Named[] = []): Told {
  const heading = SETTINGS[setting];
  const from = heading === '' ? 0 : heading.length + 1;
  const text = heading === '' ? words : `${heading}\n${words}`;
  const paragraphs: Paragraph[] = [{ part: 'body', start: from, end: text.length }];
  if (from > 0) paragraphs.unshift({ part: 'heading', start: 0, end: from - 1 });
  const base = segment({
    source: 'test.txt',
    sha256: '0'.repeat(64),
    raw: text,
    text,
    toRaw: (offset) => offset,
    title: '',
    date: '2026-03-01',
    publisher: '',
    genre: setting === 'press' ? 'report' : 'work-report',
    byline: [],
    captions: [],
    paragraphs,
    sentences: splitSentences(text, paragraphs),
  });
  const mentions = named.map(([kind, name]): Mention => {
    const start = text.indexOf(name);
    return { kind, start, end: start + name.length, rule: 'test' };
  });
  const entities = named.map(
    ([kind, name]): LinkedEntity => ({ id: `${kind}:${name}`, kind, name, aliases: [], attributes: {} }),
  );
  const document: Spoken = {
    ...base,
    mentions,
    entities,
    entityOf: mentions.map((_, i) => i),
    turns: [],
    questions: [],
  };
  return { document, figures: findFigures(document) };
}

/** Something the text names, by its kind and words, in text order. */
export type Named = readonly [kind: Mention['kind'], name: string];

/** 地区生产总值 =5 % actual */
export const told = ({ indicator, comparator, value, unit, status }: Figure): string =>
  `${indicator} ${comparator}${value}${unit} ${status}`;
