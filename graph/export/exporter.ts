/**
 * What a format is: a row that says how it is called and turns a subgraph into one file or several, piece by piece.
 *
 * Adding one is a file in `formats/` and a line in `EXPORTERS`. Pieces are made as they are written, so memory does not grow
 * with the graph; the same subgraph gives the same bytes.
 */
import type { Subgraph } from './subgraph.js';

export type Language = 'zh' | 'en';

export interface ExportContext {
  /** Of captions, headings and legends; names and sentences stay as they are. */
  readonly language: Language;
  /** Shown above a picture or report; '' for none. */
  readonly title: string;
  /** Of reports: `brief`, `full` or the path of a JSON file; read only by formats that are reports. */
  readonly template: string;
  /** Of reports: path of a PNG or JPEG; '' for the template's own. */
  readonly logo: string;
  /** Told what a format could not hold and what became of it. */
  note(line: string): void;
}

export interface ExportFile {
  /** '' for the only file of a format; otherwise a name within the folder. */
  readonly name: string;
  content(): AsyncIterable<string | Uint8Array>;
}

export interface Exporter {
  /** What `--format` takes. */
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** One line on what it is for. */
  readonly zh: string;
  readonly en: string;
  /** Several files make a folder (or an archive, over HTTP). @throws PolicygraphError too-large where a format has a limit */
  files(subgraph: Subgraph, context: ExportContext): readonly ExportFile[];
}

/** A format of one file. */
export const oneFile =
  (write: (subgraph: Subgraph, context: ExportContext) => AsyncIterable<string | Uint8Array>): Exporter['files'] =>
  (subgraph, context) => [{ name: '', content: () => write(subgraph, context) }];
