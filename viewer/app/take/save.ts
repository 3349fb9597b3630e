/**
 * How something leaves the page: as a file, or by the clipboard; a drawing also as a bitmap.
 */
import { notify } from '../state/store.js';

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the bytes by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  notify('take.saved', { name });
}

/** UTF-8 with a mark, without which Excel reads Chinese as something else. */
export const csvBlob = (text: string): Blob => new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });

export async function copyText(text: string, said: 'ask.copied' | 'notice.link'): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify(said);
  } catch {
    notify('notice.not-copied', {}, 'warn');
  }
}

export const svgBlob = (drawing: SVGSVGElement): Blob => {
  const text = new XMLSerializer().serializeToString(drawing);
  return new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', text, '\n'], { type: 'image/svg+xml' });
};

/** @param scale pixels of the bitmap to one of the drawing */
export async function bitmapOf(drawing: SVGSVGElement, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(drawing));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { width, height } = drawing.viewBox.baseVal;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * scale, height * scale];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no bitmap.'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
