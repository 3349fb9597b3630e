/** The picture as SVG: sharp at any size, editable in Inkscape and Illustrator, readable without Chinese fonts. */
import { captionOf } from '../caption.js';
import type { Drawing } from '../draw-svg.js';
import type { ExportContext, Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { drawPicture } from '../picture.js';
import type { Subgraph } from '../subgraph.js';

export const svg: Exporter = {
  id: 'svg',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  zh: '矢量图，含图例和说明，汉字已转曲线：给排版',
  en: 'a vector picture with legend and caption, text as outlines: for print',
  files: oneFile(async function* (subgraph, context) {
    yield (await draw(subgraph, context)).svg;
  }),
};

/** @throws PolicygraphError too-large */
export async function draw(subgraph: Subgraph, context: ExportContext): Promise<Drawing> {
  const { drawSvg } = await import('../draw-svg.js');
  return drawSvg(await drawPicture(subgraph), context, await captionOf(subgraph, context.language));
}
