/** The canvas's few colours are those of the page, types are those of the schema, and everything can be read. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENTITY_KINDS, ENTITY_TYPES } from '../../../../graph/schema/entity-types.js';
import { DARK, LIGHT } from '../../../../viewer/app/look/palette.js';

const css = readFileSync(new URL('../../../../viewer/app/look/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(':root[data-theme="dark"]');
const token = (sheet: string, name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(sheet)?.[1] ?? '';

/** WCAG 2.2 relative luminance and contrast. */
const luminance = (colour: string): number =>
  [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe.each([
  ['light', LIGHT, light, 'colour'],
  ['dark', DARK, dark, 'colourDark'],
] as const)('%s', (_, palette, sheet, colour) => {
  test('canvas and page share ground, ink and accent', () => {
    expect([palette.ground, palette.ink, palette.inkSoft, palette.accent]).toEqual(
      ['ground', 'ink', 'ink-soft', 'accent'].map((name) => token(sheet, name)),
    );
  });

  test.each(ENTITY_KINDS)('%s has the schema’s colour and 3:1 against the ground', (kind) => {
    expect(token(sheet, kind)).toBe(ENTITY_TYPES[kind][colour]);
    expect(contrast(palette.kind(kind), palette.ground)).toBeGreaterThanOrEqual(3);
  });

  test('communities have 3:1, text 4.5:1', () => {
    for (let at = 0; at < 10; at += 1)
      expect(contrast(palette.community(at), palette.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.ink, palette.ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.inkSoft, palette.ground)).toBeGreaterThanOrEqual(4.5);
  });
});
