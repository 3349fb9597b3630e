/** A linked document made by hand, so that speech and relation rules are tested without the recognisers. */

import type { EntityKind } from '../../graph/schema/entity-types.js';
import type { Linked, LinkedEntity, Mention, Paragraph } from '../../ingest/document.js';
import { splitSentences } from '../../ingest/repair/sentences.js';
import { simplify } from '../../ingest/segment/simplify.js';
import { TokenColumns } from '../../ingest/segment/tokens.js';

const KINDS: Readonly<Record<string, EntityKind>> = {
  P: 'Person',
  M: 'Media',
  O: 'Organization',
  T: 'Meeting',
  L: 'Place',
  I: 'Initiative',
  D: 'Industry',
};

/**
 * @param text paragraphs separated by ⏎; one that begins with `title|`, `byline|` or another part is that part, else body.
 * @param names `P:王明/王主任 M:新华社`: a letter for the kind, the name, and further surfaces of the same thing.
 */
export function handLinked(text: string, names: string, more: Partial<Linked> = {}): Linked {
  const paragraphs: Paragraph[] = [];
  let body = '';
  for (const line of text.split('⏎')) {
    const [, part = 'body', words = ''] = /^(?:(title|heading|byline|caption)\|)?(.*)$/s.exec(line)!;
    if (paragraphs.length > 0) body += '\n';
    paragraphs.push({ part: part as Paragraph['part'], start: body.length, end: body.length + words.length });
    body += words;
  }
  const plain = simplify(body);
  const entities: LinkedEntity[] = [];
  const found: (Mention & { entity: number })[] = [];
  for (const name of names.split(/\s+/).filter(Boolean)) {
    const kind = KINDS[name[0]!]!;
    const surfaces = name.slice(2).split('/');
    const entity =
      entities.push({ id: `${kind}:${surfaces[0]}`, kind, name: surfaces[0]!, aliases: [], attributes: {} }) - 1;
    for (const surface of surfaces)
      for (let at = body.indexOf(surface); at >= 0; at = body.indexOf(surface, at + 1))
        found.push({ kind, start: at, end: at + surface.length, rule: 'hand', entity });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = found.filter((one, i) => !found.some((other, j) => j < i && other.end > one.start));
  return {
    source: 'hand.txt',
    sha256: '0'.repeat(64),
    raw: body,
    text: body,
    toRaw: (offset) => offset,
    title: '',
    date: '',
    publisher: '',
    genre: 'report',
    byline: [],
    captions: [],
    paragraphs,
    sentences: splitSentences(body, paragraphs),
    tokens: new TokenColumns(0, []),
    plain,
    home: '',
    mentions: kept.map(({ entity: _entity, ...mention }) => mention),
    entities,
    entityOf: kept.map(({ entity }) => entity),
    ...more,
  };
}
