/** graphology's serialisation: what `graph.import()` of graphology, and so sigma and Gephi Lite, read. */
import type { Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { placesOf, radiusOf } from '../picture.js';
import type { Subgraph, SubgraphSentence } from '../subgraph.js';

export const json: Exporter = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  zh: 'graphology 的图，含全部依据：给程序、sigma、Gephi Lite',
  en: 'the graph as graphology keeps it, with all evidence: for programs, sigma, Gephi Lite',
  files: oneFile(write),
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  const places = await placesOf(subgraph);
  yield '{"options":{"type":"mixed","multi":true,"allowSelfLoops":false},"attributes":';
  yield `${JSON.stringify({ documents: await subgraph.documents() })},\n"nodes":[`;
  yield* list(subgraph.nodes(), ({ id, name, evidence, ...rest }) => ({
    key: id,
    attributes: {
      label: name,
      ...rest,
      size: radiusOf(rest.mentions),
      ...places.get(id),
      evidence: evidence.map(short),
    },
  }));
  yield '],\n"edges":[';
  yield* list(subgraph.edges(), ({ id, from, to, directed, evidence, fromName: _, toName: __, ...rest }) => ({
    key: id,
    source: from,
    target: to,
    ...(directed ? {} : { undirected: true }),
    attributes: {
      ...rest,
      evidence: evidence.map(({ rule, confidence, ...sentence }) => ({ ...short(sentence), rule, confidence })),
    },
  }));
  yield ']}\n';
}

/** Title and publisher stand once, under `documents`. */
const short = ({ id, text, speaker, document, date }: SubgraphSentence) => ({ id, text, speaker, document, date });

async function* list<Row>(rows: AsyncIterable<Row>, toJson: (row: Row) => unknown): AsyncGenerator<string> {
  let before = '\n';
  for await (const row of rows) {
    yield before + JSON.stringify(toJson(row));
    before = ',\n';
  }
}
