/** JSON-LD 1.1 with schema.org and SKOS terms, so that RDF tools read it; relations are nodes of their own to carry their evidence. */

import type { EntityKind } from '../../schema/entity-types.js';
import type { Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import type { Subgraph, SubgraphSentence } from '../subgraph.js';

export const jsonLd: Exporter = {
  id: 'json-ld',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  zh: 'JSON-LD（schema.org、SKOS）：给 RDF 与语义网工具',
  en: 'JSON-LD with schema.org and SKOS: for RDF tools',
  files: oneFile(write),
};

const CONTEXT = {
  '@vocab': 'urn:policygraph:',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  name: 'skos:prefLabel',
  aliases: { '@id': 'skos:altLabel', '@container': '@set' },
  definition: 'skos:definition',
  from: { '@type': '@id' },
  to: { '@type': '@id' },
  isPartOf: { '@id': 'schema:isPartOf', '@type': '@id' },
  text: 'schema:text',
  title: 'schema:name',
  publisher: 'schema:publisher',
  date: 'schema:datePublished',
};

/** The nearest class that the world knows; the kind itself is always given too. */
const CLASSES: Partial<Record<EntityKind, string>> = {
  Person: 'schema:Person',
  Organization: 'schema:Organization',
  Media: 'schema:NewsMediaOrganization',
  Place: 'schema:Place',
  Meeting: 'schema:Event',
};

/** Ids hold Chinese, quotation marks and spaces: percent-encoding makes IRIs of them. */
const iri = (id: string): string => `urn:policygraph:${encodeURIComponent(id.toWellFormed())}`;
const cited = ({ id, text, speaker, document }: SubgraphSentence) => ({
  '@id': iri(id),
  '@type': 'Sentence',
  text,
  ...(speaker && { speaker }),
  isPartOf: iri(document),
});

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
  let before = '\n';
  const line = (node: unknown): string => {
    const text = before + JSON.stringify(node);
    before = ',\n';
    return text;
  };
  for (const { id, title, publisher, date, source, sha256 } of await subgraph.documents())
    yield line({ '@id': iri(id), '@type': ['Document', 'schema:Article'], title, publisher, date, source, sha256 });
  for await (const { id, kind, name, aliases, mentions, documents, attributes, evidence } of subgraph.nodes()) {
    const type = [kind, CLASSES[kind] ?? 'skos:Concept'];
    yield line({
      '@id': iri(id),
      '@type': type,
      name,
      aliases,
      mentions,
      documents,
      ...attributes,
      evidence: evidence.map(cited),
    });
  }
  for await (const { id, kind, from, to, weight, confidence, rules, detail, evidence } of subgraph.edges()) {
    const ends = { from: iri(from), to: iri(to) };
    const rest = { weight, confidence, rules, ...(detail && { detail }), evidence: evidence.map(cited) };
    yield line({ '@id': iri(id), '@type': ['Relation', kind], ...ends, ...rest });
  }
  yield '\n]}\n';
}
