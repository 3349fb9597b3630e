/** Every export format, in the order in which they are offered. */
import { PolicygraphError } from '../errors.js';
import { nearest } from '../nearest.js';
import type { Exporter } from './exporter.js';
import { csv } from './formats/csv.js';
import { cypher } from './formats/cypher.js';
import { docx } from './formats/docx.js';
import { gexf } from './formats/gexf.js';
import { graphml } from './formats/graphml.js';
import { html } from './formats/html.js';
import { json } from './formats/json.js';
import { jsonLd } from './formats/json-ld.js';
import { markdown } from './formats/markdown.js';
import { matrix } from './formats/matrix.js';
import { mermaid } from './formats/mermaid.js';
import { pdf } from './formats/pdf.js';
import { png } from './formats/png.js';
import { svg } from './formats/svg.js';
import { vosviewer } from './formats/vosviewer.js';

export const EXPORTERS: readonly Exporter[] = [
  json,
  gexf,
  graphml,
  csv,
  vosviewer,
  matrix,
  cypher,
  jsonLd,
  svg,
  png,
  mermaid,
  docx,
  html,
  markdown,
  pdf,
];

/** @throws PolicygraphError unknown-name with the nearest */
export function findExporter(id: string): Exporter {
  const found = EXPORTERS.find((exporter) => exporter.id === id.toLowerCase());
  if (found) return found;
  const ids = EXPORTERS.map((exporter) => exporter.id);
  const near = nearest(id, ids, 2);
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `There are ${ids.join(', ')}.`;
  throw new PolicygraphError('unknown-name', `there is no format "${id}"`, hint);
}
