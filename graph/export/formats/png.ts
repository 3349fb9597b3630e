/** The picture as PNG at 300 dpi: 16 centimetres wide, the text width of an A4 page. The only file that knows resvg. */
import { crc32 } from 'node:zlib';
import type { Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { draw } from './svg.js';

const DPI = 300;
const CENTIMETRES = 16;
const PIXELS = Math.round((CENTIMETRES / 2.54) * DPI);

export const png: Exporter = {
  id: 'png',
  extension: 'png',
  mediaType: 'image/png',
  zh: '位图，300 dpi，含图例和说明：给 Word、PPT、网页',
  en: 'a picture at 300 dpi with legend and caption: for Word, slides, the web',
  files: oneFile(async function* (subgraph, context) {
    const { svg } = await draw(subgraph, context);
    yield await toPng(svg);
  }),
};

/** @param width pixels */
export async function toPng(svg: string, width = PIXELS): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  return withResolution(picture.render().asPng(), DPI);
}

/** A pHYs chunk (PNG specification 11.3.5.3) right after the header says how large a pixel is. */
function withResolution(png: Buffer, dpi: number): Buffer {
  const afterHeader = 8 + 25;
  const chunk = Buffer.alloc(21);
  const perMetre = Math.round(dpi / 0.0254);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk[16] = 1;
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)]);
}
