/** The samples, broken as files are broken on their way, read as they did before, but for a few sentences that nobody could tell apart. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repair } from '../../../ingest/repair/repair.js';

const repaired = (text: string) => repair({ source: 'a.txt', sha256: '', text, issues: [] });
const bare = (text: string) => text.replace(/\s/g, '');

const wrap = (text: string, width: number, joint = '\n') =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, i) => text.slice(i * width, (i + 1) * width)).join(joint);

/** As a mail or a page copied by hand wraps: no line as long as another. */
function wrapUnevenly(text: string): string {
  const lines: string[] = [];
  for (let at = 0, i = 0; at < text.length; i++) {
    const width = [31, 24, 37, 18, 28][i % 5]!;
    lines.push(text.slice(at, at + width));
    at += width;
  }
  return lines.join('\n');
}

/** Cuts each long paragraph at a place that only its length decides. */
const cut = (text: string, between: string) => {
  const at = 10 + ((text.length * 7919) % Math.max(1, text.length - 20));
  return text.length < 60 ? text : `${text.slice(0, at)}\n${between}${text.slice(at)}`;
};

const BREAKS: Readonly<Record<string, (paragraphs: readonly string[]) => string>> = {
  'wrapped at 20 with indentation': (all) => all.map((one) => wrap(`　　${one}`, 20)).join('\n'),
  'wrapped at 38 with indentation': (all) => all.map((one) => wrap(`　　${one}`, 38)).join('\n'),
  'wrapped unevenly with indentation': (all) => all.map((one) => wrapUnevenly(`　　${one}`)).join('\n'),
  'wrapped at 30 with blank lines between paragraphs': (all) => all.map((one) => wrap(one, 30)).join('\n\n'),
  'wrapped at 38 with a blank line after every line': (all) => all.map((one) => wrap(one, 38, '\n\n')).join('\n\n'),
  'cut in every paragraph': (all) => all.map((one) => cut(one, '')).join('\n'),
  'cut by a caption': (all) => all.map((one) => cut(one, '▲会议现场。 某报记者 林晓 摄\n')).join('\n'),
  'cut by jump lines': (all) => all.map((one) => cut(one, '（下转第3版）\n（上接第1版）')).join('\n'),
};

const folder = new URL('../../../samples/', import.meta.url);
const SAMPLES = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

describe('the samples', () => {
  test.each(Object.entries(BREAKS))('%s lose at most five sentences in a hundred', (_, broken) => {
    let all = 0;
    let lost = 0;
    for (const sample of SAMPLES) {
      const whole = repaired(sample);
      const paragraphs = whole.paragraphs.map(({ start, end }) => whole.text.slice(start, end));
      const again = repaired(broken(paragraphs));
      const read = new Set(again.sentences.map(({ start, end }) => bare(again.text.slice(start, end))));
      for (const { start, end, part } of whole.sentences) {
        if (part !== 'body') continue;
        all++;
        if (!read.has(bare(whole.text.slice(start, end)))) lost++;
      }
    }
    expect(lost / all).toBeLessThanOrEqual(0.05);
  });
});
