/** What a user would otherwise use, on the same texts: so that the table of `npm run score -- --peers` compares like with like. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import type { RawText } from '../../ingest/document.js';
import { readTable } from '../../ingest/lexicon/tsv.js';

type Row = Record<string, unknown>;

export interface Peer {
  readonly id: string;
  readonly description: string;
  /** Rows of the question `entities`. */
  entities(raw: RawText): Row[];
}

const TAG_KINDS: Readonly<Record<string, string>> = {
  nr: 'Person',
  ns: 'Place',
  nt: 'Organization',
  pgmedia: 'Media',
  pginitiative: 'Initiative',
  pgindustry: 'Industry',
};

/** Our tables of names, with the tag under which jieba is told about them. */
const NAME_TABLES: readonly (readonly [file: string, column: string, tag: string])[] = [
  ['divisions.tsv', 'name', 'ns'],
  ['divisions.tsv', 'short', 'ns'],
  ['countries.tsv', 'name', 'ns'],
  ['regions.tsv', 'name', 'ns'],
  ['agencies.tsv', 'name', 'nt'],
  ['media.tsv', 'name', 'pgmedia'],
  ['national-strategies.tsv', 'name', 'pginitiative'],
  ['industries.tsv', 'name', 'pgindustry'],
];

const distinct = (kind: string, names: Iterable<string>): Row[] =>
  [...new Set(names)].map((name) => ({ kind, name, aliases: [] }));

function taggedEntities({ text }: RawText): Row[] {
  const tokens = nodejieba.tag(text);
  return Object.entries(TAG_KINDS).flatMap(([tag, kind]) =>
    distinct(
      kind,
      tokens.filter((token) => token.tag === tag).map((token) => token.word),
    ),
  );
}

let knowsLexicon = false;

/** One word a line, `word weight tag`; a word with a blank would be read as two columns. */
function teachLexicon(): void {
  if (knowsLexicon) return;
  const words = new Map<string, string>();
  for (const [file, column, tag] of NAME_TABLES)
    for (const row of readTable(new URL(`../../ingest/lexicon/${file}`, import.meta.url), [column])) {
      const word = row[column]!;
      if (word.length > 1 && !/\s/.test(word) && !words.has(word)) words.set(word, tag);
    }
  const folder = mkdtempSync(join(tmpdir(), 'peer-'));
  const userDict = join(folder, 'user.utf8');
  writeFileSync(userDict, [...words].map(([word, tag]) => `${word} 100000 ${tag}\n`).join(''));
  nodejieba.load({ userDict });
  rmSync(folder, { recursive: true });
  knowsLexicon = true;
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
    id: 'jieba-with-lexicon',
    description: 'the same with our lexicons of names as its user dictionary',
    entities: (raw) => {
      teachLexicon();
      return taggedEntities(raw);
    },
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
    entities: ({ text }) => keywordEntities(nodejieba.extract(text, 40)),
  },
  {
    id: 'textrank',
    description: 'the 40 best keywords by jieba’s TextRank as initiatives',
    entities: ({ text }) => keywordEntities(nodejieba.textRankExtract(text, 40)),
  },
];
