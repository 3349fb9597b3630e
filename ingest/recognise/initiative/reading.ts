/** What the rules for initiatives look at: the text, where its tokens begin and end, and the lexicons, loaded once. */

import type { Segmented } from '../../document.js';
import { CharacterSet } from '../../lexicon/character-set.js';
import { Gazetteer } from '../../lexicon/gazetteer.js';
import { readTable } from '../../lexicon/tsv.js';
import { viewOf } from '../token-view.js';
import { type Quotation, quotations } from './quotes.js';

/** A text with its token boundaries in a form that can be asked at any offset. */
export interface Reading {
  readonly plain: string;
  /** 1 where a token starts or ends. */
  readonly boundary: Uint8Array;
  /** Tag of the token that ends at an offset. */
  readonly tagBefore: (offset: number) => string;
  /** Tag and end of the token that starts at an offset; undefined when none does. */
  readonly tokenAt: (offset: number) => { readonly end: number; readonly tag: string } | undefined;
  readonly quotations: readonly Quotation[];
}

const readings = new WeakMap<Segmented, Reading>();

/** Made once for each document. */
export function readingOf(document: Segmented): Reading {
  const reading = readings.get(document) ?? read(document);
  readings.set(document, reading);
  return reading;
}

function read(document: Segmented): Reading {
  const { edges, tokenFrom, tagBefore } = viewOf(document);
  return {
    plain: document.plain,
    boundary: edges,
    tagBefore,
    tokenAt: tokenFrom,
    quotations: quotations(document.plain),
  };
}

/** What ends a name on either side. */
const STOPS = new CharacterSet('，。；：、！？“”‘’「」『』《》〈〉（）()【】[]—…\n\r\t ,;:!?"的 　·|/\\');

/** Also outside the text. */
export const isStopAt = (text: string, offset: number): boolean =>
  offset < 0 || offset >= text.length || STOPS.hasAt(text, offset);

export interface Head {
  readonly form: string;
  /** Which test of `needs.ts` the words before it must pass; never when nothing makes a name of it. */
  readonly need: string;
}

export interface InitiativeLexicon {
  readonly heads: Gazetteer<Head>;
  readonly tails: Gazetteer<string>;
  readonly openers: Gazetteer<string>;
  readonly generic: Gazetteer<string>;
  readonly scopes: readonly string[];
  readonly national: Gazetteer<string>;
  readonly nationalNames: ReadonlyMap<string, string>;
  /** Short form → full name. */
  readonly nationalFull: ReadonlyMap<string, string>;
  readonly scare: ReadonlySet<string>;
  /** Head → what may not follow it: 工程师, 改革开放. */
  readonly followers: ReadonlyMap<string, readonly string[]>;
}

const table = <Column extends string>(name: string, columns: readonly Column[]) =>
  readTable(new URL(`../../lexicon/${name}.tsv`, import.meta.url), columns);

function load(): InitiativeLexicon {
  const followers = new Map<string, string[]>();
  for (const { head, follower } of table('initiative-head-followers', ['head', 'follower']))
    followers.set(head, [...(followers.get(head) ?? []), follower]);
  const national = table('national-strategies', ['name', 'form']);
  return {
    heads: new Gazetteer(
      table('initiative-heads', ['head', 'form', 'need']).map(
        ({ head, form, need }) => [head, { form, need }] as const,
      ),
    ),
    tails: new Gazetteer(table('initiative-tails', ['tail', 'form']).map(({ tail, form }) => [tail, form] as const)),
    openers: new Gazetteer(
      table('initiative-openers', ['word', 'kind']).map(({ word, kind }) => [word, kind] as const),
    ),
    generic: new Gazetteer(table('generic-modifiers', ['word', 'kind']).map(({ word, kind }) => [word, kind] as const)),
    scopes: table('centre-scopes', ['word']).map(({ word }) => word),
    national: new Gazetteer(national.map(({ name, form }) => [name, form] as const)),
    nationalNames: new Map(national.map(({ name, form }) => [name, form])),
    nationalFull: new Map(table('national-full-names', ['short', 'full']).map(({ short, full }) => [short, full])),
    scare: new Set(table('scare-quotes', ['word']).map(({ word }) => word)),
    followers,
  };
}

let lexicon: InitiativeLexicon | undefined;

export function initiativeLexicon(): InitiativeLexicon {
  lexicon ??= load();
  return lexicon;
}

/** What the words before a head noun say. */
export interface Specificity {
  /** Characters left when every generic word is taken out: 重大专项 → 0, 服务业扩能提质 → 4. */
  readonly own: number;
  /** It says to what something is done (产业, 人才). */
  readonly domain: boolean;
  /** It says what is done (创新, 提升). */
  readonly act: boolean;
}

/** 2026年, 2026—2028年: when, not what. */
const PERIOD = /^(?:[0-9０-９]{2,4}[—\-至]?)+(?:年度?)?/;
const JOINTS = /[和与及]/g;

let lastWords = '';
let lastSpecificity: Specificity = { own: 0, domain: false, act: false };

/** Kept for the words asked about last, of which one test after the other asks. */
export function specificity(words: string): Specificity {
  if (words !== lastWords) lastSpecificity = specificityOf(words);
  lastWords = words;
  return lastSpecificity;
}

function specificityOf(words: string): Specificity {
  const core = words.replace(PERIOD, '').replace(JOINTS, '');
  let own = core.length;
  let domain = false;
  let act = false;
  for (const hit of initiativeLexicon().generic.scan(core)) {
    // A single character is generic only beside other generic words: 国企 is not 国 and 企.
    if (hit.end - hit.start > 1 || core.length === 1) own -= hit.end - hit.start;
    domain ||= hit.value === 'domain';
    act ||= hit.value === 'act';
  }
  return { own, domain, act };
}
