/**
 * Which sections a report has and how long they are: two of ours, or a JSON file that a person writes.
 *
 *   {"title": "月度简报", "logo": "logo.png", "header": "内部资料", "sections": [{"id": "central", "limit": 10}], "css": "body { … }"}
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { PolicygraphError } from '../../errors.js';
import { SECTIONS } from './sections/index.js';

const section = z.strictObject({
  id: z.enum(SECTIONS.map(({ id }) => id) as [string, ...string[]]),
  limit: z.number().int().min(1).max(10_000).default(50),
});

const file = z.strictObject({
  /** Used when the export gives none. */
  title: z.string().default(''),
  /** PNG or JPEG, relative to the template. */
  logo: z.string().default(''),
  /** On top of every page. */
  header: z.string().default(''),
  sections: z.array(section).min(1),
  figure: z.boolean().default(true),
  contents: z.boolean().default(true),
  /** Fonts for Chinese in DOCX and HTML. */
  bodyFont: z.string().default('仿宋'),
  headingFont: z.string().default('黑体'),
  /** Added to the HTML's style sheet. */
  css: z.string().default(''),
});

export interface Template extends Omit<z.output<typeof file>, 'logo'> {
  readonly logo: Logo | null;
}

export interface Logo {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const ours = (limits: Readonly<Record<string, number>>, contents: boolean): Template => ({
  ...file.parse({ sections: Object.entries(limits).map(([id, limit]) => ({ id, limit })), contents }),
  logo: null,
});

export const TEMPLATES: Readonly<Record<string, Template>> = {
  brief: ours({ path: 5, central: 5, foundations: 8, targets: 10 }, false),
  full: ours(
    { path: 20, central: 15, foundations: 100, voices: 100, delivery: 100, targets: 100, catalogue: 300 },
    true,
  ),
};

/**
 * @param wanted `brief`, `full`, or the path of a JSON file
 * @param logo a PNG or JPEG file that goes before the template's own; '' for none
 * @throws PolicygraphError unknown-name, unreadable, bad-parameter naming file and field
 */
export function readTemplate(wanted: string, logo = ''): Template {
  const known = TEMPLATES[wanted];
  if (known) return { ...known, logo: logo === '' ? null : readLogo(logo) };
  if (!wanted.endsWith('.json'))
    throw new PolicygraphError(
      'unknown-name',
      `there is no template "${wanted}"`,
      `Use ${Object.keys(TEMPLATES).join(', ')}, or the path of a .json file.`,
    );
  const parsed = file.safeParse(parse(wanted));
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw new PolicygraphError(
      'bad-parameter',
      `${wanted}: ${path.join('.') || 'the template'}: ${message}`,
      'docs/commands.md shows what a template holds.',
    );
  }
  const own = parsed.data.logo === '' ? '' : resolve(dirname(wanted), parsed.data.logo);
  return { ...parsed.data, logo: logo || own ? readLogo(logo || own) : null };
}

function parse(path: string): unknown {
  const text = readBytes(path, 'template').toString('utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PolicygraphError('bad-parameter', `${path}: ${(cause as Error).message}`, 'Mend the JSON.', { cause });
  }
}

function readBytes(path: string, what: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new PolicygraphError('unreadable', `${path}: the ${what} cannot be read`, 'Check the path.', { cause });
  }
}

function readLogo(path: string): Logo {
  const bytes = readBytes(path, 'logo');
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47)
    return { bytes, type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  const size = bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : null;
  if (size) return { bytes, type: 'jpg', ...size };
  throw new PolicygraphError('bad-parameter', `${path}: the logo is neither PNG nor JPEG`, 'Save it as PNG.');
}

/** Walks the segments to the start-of-frame (ITU T.81, B.2.2). */
function jpegSize(bytes: Buffer): { width: number; height: number } | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  return null;
}
