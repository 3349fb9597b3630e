/**
 * Bodies that lists know: 国务院, 华为, 中国科学院金属研究所, 国家外汇管理局浙江省分局.
 *
 * A name that is an ordinary word too, or short for several bodies, counts only where the text makes it sure (`sure-names.ts`).
 */
import type { Segmented } from '../../document.js';
import type { GazetteerHit } from '../../lexicon/gazetteer.js';
import { placeGazetteer } from '../place-gazetteer.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { withBranch } from './branches.js';
import { endsPhrase, isLed } from './ends-phrase.js';
import { type Agency, organizationLexicon } from './lexicon.js';
import { sureNames } from './sure-names.js';

export function* listedBodies({ home }: Segmented, view: TokenView): Generator<Candidate> {
  const { plain } = view;
  const hits = organizationLexicon()
    .agencies.scan(plain)
    .map((hit) => behindVerb(plain, hit))
    // Two characters (华能, 清华) are easily cut out of other words, and words that are names too always stand alone.
    .filter(({ start, end, value }) => mayStand(view, start, end, value) && !isCut(plain, start, end));
  const { sure, region } = sureNames(plain, home, hits);
  for (const [i, { start, end, value }] of hits.entries()) {
    if (!sure[i]) continue;
    const whole = withBranch(view, end, value);
    const full = value.use === 'hongkong' ? value.name.replace('香港', region) : value.name;
    const strength = strengthOf(view, start, whole);
    const rule = `organizations/${value.sort}`;
    yield { kind: 'Organization', start, end: whole, rule, strength, ...(whole === end ? { name: full } : {}) };
  }
}

/** 联合|国家发展改革委 begins like 联合国. */
const behindVerb = (plain: string, hit: GazetteerHit<Agency>) =>
  (plain.startsWith('联合国家', hit.start) && organizationLexicon().agencies.at(plain, hit.start + 2)) || hit;

/** 平塘县|国投公司 is no national one. */
const isCut = (plain: string, start: number, end: number) =>
  /^[国城交][投建]公司$/.test(plain.slice(start, end)) && /[省市县区]/.test(plain[start - 1] ?? '');

/** Above a place (6.5). */
const STRENGTH = 7.1;
/** The longer, the less a form within it matters: 中央人民政府|驻香港特别行政区联络办公室 is one. */
const PER_CHARACTER = 0.005;
/** A long name that ends its phrase: 土木工程拓展署 is no 土木工程. */
const ABOVE_INITIATIVES = 7.9;
/** 国家心血管病中心 is no centre to be built. */
const CENTRE = 7.65;

function strengthOf(view: TokenView, start: number, end: number): number {
  if (end - start > 3 && endsPhrase(view, end)) return ABOVE_INITIATIVES;
  return view.plain.startsWith('中心', end - 2) ? CENTRE : STRENGTH + (end - start) * PER_CHARACTER;
}

function mayStand(view: TokenView, start: number, end: number, { use }: Agency): boolean {
  if (end - start > 3 && (use === '' || (use === 'hongkong' && end - start > 4))) return true;
  const endsWord =
    isFree(view, end) ||
    placeGazetteer().trie.at(view.plain, end)?.value?.form === 'full' ||
    (end - start === 3 && use === '') ||
    isLed(view.plain, end);
  return (isFree(view, start) || (use === '' && '由与和向对及'.includes(view.plain[start - 1]!))) && endsWord;
}

const isFree = (view: TokenView, at: number) =>
  view.isEdge(at) || isStopAt(view.plain, at) || isStopAt(view.plain, at - 1);
