/**
 * When is one name a form of another? Each rule says which shorter names could stand for a full one.
 *
 * A shorter name is joined only where all full names it could stand for are one thing (`join-names.ts`). Names of different kinds
 * never join: 重庆 is no form of 重庆日报. A rule that needs the text around it holds within one document only.
 */
import type { EntityKind } from '../../graph/schema/entity-types.js';
import { allMatches } from '../all-matches.js';
import { Gazetteer } from '../lexicon/gazetteer.js';
import { readTable } from '../lexicon/tsv.js';
import { initiativeLexicon, specificity } from '../recognise/initiative/reading.js';
import { placeGazetteer } from '../recognise/place-gazetteer.js';
import { simplify } from '../segment/simplify.js';
import { nameKey } from './name-key.js';

export interface LinkRule {
  /** kebab-case, never renamed: it is written into `aliases[].rule`. */
  readonly id: string;
  readonly kinds: readonly EntityKind[];
  /** True when names of different documents may be joined by it. */
  readonly acrossDocuments: boolean;
  /**
   * How many characters every shorter name has in common with the full one, at the beginning or (negative) at the end: a full name that no other
   * name is like there has no forms to look for.
   */
  readonly shares?: number;
  /** Keys that may stand for the full name. */
  forms(full: FullName): Iterable<string>;
}

export interface FullName {
  readonly kind: EntityKind;
  /** As written, quotation marks included. */
  readonly name: string;
  readonly key: string;
}

const table = <Column extends string>(name: string, columns: readonly Column[]) =>
  readTable(new URL(`../lexicon/${name}.tsv`, import.meta.url), columns);

const NONE: readonly never[] = [];
const PERIOD = /^[一二三四五六七八九十]+五$/;
const QUOTED = /[“"「‘]([^”"」’]{2,16})[”"」’]/g;

/** “33618” for “33618”现代制造业集群体系, “满天星” for 软件业“满天星”行动. A national strategy in quotes is no slogan of what it modifies. */
const slogan: LinkRule = {
  id: 'slogan',
  kinds: ['Initiative'],
  acrossDocuments: true,
  forms({ name, key }) {
    // A name without marks is its own key.
    const quoted = name === key ? NONE : allMatches(name, QUOTED);
    if (quoted.length !== 1) return NONE;
    const [match] = quoted;
    const core = nameKey(match![1]!);
    const rest = simplify(name.slice(match!.index + match![0].length));
    if (PERIOD.test(core) || initiativeLexicon().nationalNames.has(core) || /^[·、]/.test(rest)) return NONE;
    // “33618”现代制造业集群 and “33618”现代制造业集群体系 meet in the slogan itself.
    return [core, nameKey(name.slice(match!.index))].filter((form) => form !== key);
  },
};

let tails: ReadonlyMap<string, readonly string[]> | undefined;

function tailsOf(kind: EntityKind): readonly string[] {
  if (!tails) {
    const all = new Map<string, string[]>();
    for (const row of table('link-tails', ['kind', 'tail']))
      all.set(row.kind, [...(all.get(row.kind) ?? []), row.tail]);
    tails = all;
  }
  return tails.get(kind) ?? [];
}

/** Without the head noun that says what kind of thing it is. */
const trailingHead: LinkRule = {
  id: 'trailing-head',
  shares: 2,
  kinds: ['Initiative', 'Organization', 'Media', 'Meeting', 'Industry'],
  acrossDocuments: true,
  forms({ kind, key }) {
    return tailsOf(kind)
      .filter((tail) => key.length >= tail.length + 2 && key.endsWith(tail))
      .map((tail) => key.slice(0, -tail.length))
      .filter((rest) => !PERIOD.test(rest));
  },
};

let modifiers: Gazetteer<true> | undefined;

const ORDINAL = /^(?:首|第?[一二三四五六七八九十0-9]+)届/;

/** True when a name's beginning is nothing but places and words like 国家级. */
function isModifier(text: string, kind: EntityKind): boolean {
  modifiers ??= new Gazetteer(table('link-modifiers', ['word']).map(({ word }) => [word, true] as const));
  const { trie } = placeGazetteer();
  for (let at = ORDINAL.exec(text)?.[0].length ?? 0; at < text.length; ) {
    const place = trie.at(text, at);
    // 美国商务部 is not 商务部, but 新加坡海峡时报 is 海峡时报.
    const ours = place?.value && (kind === 'Media' || place.value.form !== 'country' || place.value.name === '中国');
    const end = (ours ? place.end : undefined) ?? modifiers.at(text, at)?.end;
    if (end === undefined) return false;
    at = end;
  }
  return true;
}

/** Characters of a name so long that two before it do not make it another: 实战|三级数字化城市运行和治理中心. */
const LONG = 10;

/** 西部|陆海新通道, 成渝地区|双城经济圈: the place is left off where the text makes it clear. */
const leadingModifier: LinkRule = {
  id: 'leading-modifier',
  shares: -3,
  kinds: ['Initiative', 'Organization', 'Media', 'Meeting'],
  acrossDocuments: false,
  *forms({ kind, key }) {
    let checked = kind === 'Initiative' ? 0 : key.length;
    for (let cut = 1; cut <= Math.min(key.length - 3, 12); cut++) {
      const long = kind === 'Initiative' && cut < 3 && key.length - cut >= LONG;
      if (!long && !isModifier(key.slice(0, cut), kind)) continue;
      while (checked < cut) if (!staysName(key.slice(++checked))) return;
      yield key.slice(cut);
    }
  },
};

/** What is left of an initiative still says which; once it does not, no shorter form does. */
const staysName = (rest: string): boolean => rest.length >= 4 && specificity(rest).own >= 2;

interface Synonym {
  readonly word: string;
  readonly same: string;
}

let synonyms: { readonly all: readonly Synonym[]; readonly words: Gazetteer<true> } | undefined;

function loadSynonyms(): NonNullable<typeof synonyms> {
  const all = table('link-synonyms', ['word', 'same']).map(({ word, same }) => ({ word: nameKey(word), same }));
  return { all, words: new Gazetteer(all.map(({ same }) => [same, true])) };
}

/** “AI+”行动 is “人工智能+”行动. */
const synonym: LinkRule = {
  id: 'synonym',
  kinds: ['Initiative', 'Industry', 'Indicator'],
  acrossDocuments: true,
  forms({ key }) {
    synonyms ??= loadSynonyms();
    if (!synonyms.words.next(key, 0)) return NONE;
    return synonyms.all.filter(({ same }) => key.includes(same)).map(({ word, same }) => key.replaceAll(same, word));
  },
};

/** 席尔瓦 for 何塞·席尔瓦, 阿布都拉 for 阿布都拉·买买提. */
const namePart: LinkRule = {
  id: 'name-part',
  kinds: ['Person'],
  acrossDocuments: false,
  forms: ({ key }) => (key.includes('·') ? key.split('·') : NONE),
};

export const LINK_RULES: readonly LinkRule[] = [synonym, slogan, trailingHead, leadingModifier, namePart];
