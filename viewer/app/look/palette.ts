/**
 * The colours of the picture for both themes. Colour means type or community and nothing else; one accent for selection.
 *
 * The page's own colours are the CSS tokens in `tokens.css`; the canvas cannot read those cheaply, so its few are repeated
 * here and a test compares them.
 */
import { ENTITY_TYPES, type EntityKind } from '../../../graph/schema/entity-types.js';

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly accent: string;
  readonly edge: string;
  readonly edgeFaint: string;
  readonly edgeNear: string;
  readonly kind: (kind: EntityKind) => string;
  readonly community: (community: number) => string;
}

/** Ten hues that stay apart for the common colour blindnesses (after Okabe and Ito, darkened or lightened to 3:1). */
const COMMUNITY_LIGHT = [
  '#0072b2',
  '#b84700',
  '#007a5a',
  '#a3448a',
  '#8a6d00',
  '#2f6f9f',
  '#5b4bb5',
  '#b3304a',
  '#4f7a1e',
  '#6b6b6b',
];
const COMMUNITY_DARK = [
  '#5ab4ec',
  '#ff9955',
  '#3fcfa5',
  '#e69ad0',
  '#e6c84b',
  '#93c9ee',
  '#b0a4ff',
  '#ff8fa0',
  '#a5d66a',
  '#b8b8b8',
];

const cycle = (colours: readonly string[]) => (index: number) => colours[index % colours.length] ?? '#777777';

export const LIGHT: Palette = {
  ground: '#fbfaf8',
  ink: '#1d1b18',
  inkSoft: '#5d5850',
  accent: '#b3122f',
  edge: '#968f83',
  edgeFaint: '#e3dfd7',
  edgeNear: '#6f6a61',
  kind: (kind) => ENTITY_TYPES[kind].colour,
  community: cycle(COMMUNITY_LIGHT),
};

export const DARK: Palette = {
  ground: '#16171a',
  ink: '#eceae6',
  inkSoft: '#aaa69f',
  accent: '#ff8a94',
  edge: '#646973',
  edgeFaint: '#2b2d33',
  edgeNear: '#a5a9b2',
  kind: (kind) => ENTITY_TYPES[kind].colourDark,
  community: cycle(COMMUNITY_DARK),
};
