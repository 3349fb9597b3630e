/** What a user would otherwise use, on the same texts: so that the table of `npm run score -- --peers` compares like with like. */
import nodejieba from 'nodejieba';
import type { RawText } from '../../ingest/document.js';
import { loadSegmenter } from '../../ingest/segment/jieba-segmenter.js';

type Row = Record<string, unknown>;

export interface Peer {
  readonly id: string;
  readonly description: string;
  /** Rows of the question `entities`. */
  entities(raw: RawText): Row[];
}

const TAG_KINDS: Readonly<Record<string, string>> = { nr: 'Person', ns: 'Place', nt: 'Organization' };
const distinct = (kind: string, names: Iterable<string>): Row[] =>
  [...new Set(names)].map((name) => ({ kind, name, aliases: [] }));

function taggedEntities({ text }: RawText): Row[] {
  loadSegmenter();
  const tokens = nodejieba.tag(text);
  return Object.entries(TAG_KINDS).flatMap(([tag, kind]) =>
    distinct(
      kind,
      tokens.filter((token) => token.tag === tag).map((token) => token.word),
    ),
  );
}

const keywordEntities = (words: readonly { word: string }[]): Row[] =>
  distinct(
    'Initiative',
    words.map(({ word }) => word),
  );

export const PEERS: readonly Peer[] = [
  {
    id: 'jieba-tags',
    description: 'raw nodejieba tags nr, ns, nt as people, places, organisations',
    entities: taggedEntities,
  },
  {
    id: 'every-quotation',
    description: 'every quoted string of 2 to 20 characters as an initiative',
    entities: ({ text }) =>
      distinct(
        'Initiative',
        [...text.matchAll(/[“「]([^“”「」\n]{2,20})[”」]/g)].map((match) => match[1]!),
      ),
  },
  {
    id: 'tf-idf',
    description: 'the 40 best keywords by jieba’s TF-IDF as initiatives',
    entities: ({ text }) => {
      loadSegmenter();
      return keywordEntities(nodejieba.extract(text, 40));
    },
  },
  {
    id: 'textrank',
    description: 'the 40 best keywords by jieba’s TextRank as initiatives',
    entities: ({ text }) => {
      loadSegmenter();
      return keywordEntities(nodejieba.textRankExtract(text, 40));
    },
  },
];
