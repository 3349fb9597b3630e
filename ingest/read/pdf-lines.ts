/** From the scattered strings of a PDF page to its lines: strings of one height are a line, a wide gap is a blank line. */

export interface PdfItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** Elements 4 and 5 are the position from the left and from the bottom. */
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

interface PlacedLine {
  text: string;
  readonly left: number;
  right: number;
  readonly bottom: number;
  readonly size: number;
}

/** In units of the size of the letters. */
const SAME_LINE = 0.5;
const BLANK_LINE = 2.2;
const INDENT = 1.2;
const WORD_GAP = 0.2;

/** @returns lines from top to bottom as the file gives them; '' between what stands far apart, indented ones with 　　. */
export function pageLines(items: readonly PdfItem[]): string[] {
  const placed = placeLines(items);
  const left = mostCommonLeft(placed);
  const lines: string[] = [];
  placed.forEach((line, i) => {
    const above = placed[i - 1];
    if (above && above.bottom - line.bottom > line.size * BLANK_LINE) lines.push('');
    const indented = line.left - left > line.size * INDENT && line.left - left < line.size * 4;
    lines.push((indented ? '　　' : '') + line.text.trim());
  });
  return lines;
}

function placeLines(items: readonly PdfItem[]): PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const { str, width, height, transform } of items) {
    if (str.trim() === '') continue;
    const [left, bottom] = [transform[4]!, transform[5]!];
    const size = height || Math.abs(transform[3]!) || 10;
    const last = lines.at(-1);
    if (last && Math.abs(last.bottom - bottom) <= size * SAME_LINE && left >= last.right - size) {
      const apart = left - last.right > size * WORD_GAP && /[A-Za-z0-9]$/.test(last.text) && /^[A-Za-z0-9]/.test(str);
      last.text += (apart ? ' ' : '') + str;
      last.right = left + width;
    } else lines.push({ text: str, left, right: left + width, bottom, size });
  }
  return lines;
}

/** Where most lines begin; the leftmost of equals. */
function mostCommonLeft(lines: readonly PlacedLine[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 0;
}

const withoutDigits = (line: string) => line.replace(/\d+/g, '0').trim();

/** Drops first and last lines that stand on most pages, but for numbers. Fewer than three pages prove nothing. */
export function withoutRunningHeads(pages: readonly (readonly string[])[]): (readonly string[])[] {
  if (pages.length < 3) return [...pages];
  const repeated = (edge: (lines: readonly string[]) => string | undefined) => {
    const counts = new Map<string, number>();
    for (const lines of pages) {
      const line = withoutDigits(edge(lines) ?? '');
      if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([line]) => line));
  };
  const heads = repeated((lines) => lines[0]);
  const feet = repeated((lines) => lines.at(-1));
  return pages.map((lines) => {
    const from = heads.has(withoutDigits(lines[0] ?? '')) ? 1 : 0;
    const to = lines.length > from && feet.has(withoutDigits(lines.at(-1) ?? '')) ? lines.length - 1 : lines.length;
    return lines.slice(from, to);
  });
}
