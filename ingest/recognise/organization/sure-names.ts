/**
 * Which of the listed names a text means when they mean other things too: 小米, 卫健委, and 發展局 in Hong Kong and Macao.
 *
 * A word is a company where its full name stands as well or beside another company; 卫健委 is the national one where a text has no home.
 */
import type { GazetteerHit } from '../../lexicon/gazetteer.js';
import { HONG_KONG, MACAO } from '../special-regions.js';
import type { Agency } from './lexicon.js';

export type Hit = GazetteerHit<Agency>;

export interface Sure {
  /** One for each hit. */
  readonly sure: readonly boolean[];
  /** The region that 發展局 belongs to; '' when the text is about neither. */
  readonly region: '' | '香港' | '澳门';
}

const ENOUGH = 2;

const TAIWAN = /台湾|台[北中南东]|新北市|高雄|台铁/;
const isTaiwan = (plain: string) => TAIWAN.test(plain);

/** Counted only where the text has such a name. */
function regionOf(plain: string, hits: readonly Hit[]): Sure['region'] {
  if (!hits.some(({ value }) => value.use === 'hongkong')) return '';
  const count = (words: RegExp) => plain.match(words)?.length ?? 0;
  const [hongKong, macao] = [count(HONG_KONG), count(MACAO)];
  if (Math.max(hongKong, macao) < ENOUGH) return '';
  return macao > hongKong ? '澳门' : '香港';
}

export function sureNames(plain: string, home: string, hits: readonly Hit[]): Sure {
  const region = regionOf(plain, hits);
  const named = new Set(hits.filter(({ value }) => value.use === '').map(({ value }) => value.name));
  const sure = hits.map(
    ({ value }) =>
      value.use === '' ||
      (value.use === 'hongkong' && region !== '' && (region === '澳门' || !value.name.startsWith('澳门'))) ||
      (value.use === 'taiwan' && isTaiwan(plain)) ||
      (value.use === 'context' &&
        (named.has(value.name) || hasParent(value.name, named) || (value.sort === 'state' && home === ''))),
  );
  const spread = (from: number, to: number) => {
    const [known, other] = [hits[from]!, hits[to]!];
    if (sure[from] && known.value.sort === other.value.sort && stand(plain, known, other)) sure[to] = true;
  };
  for (let i = 1; i < hits.length; i++) spread(i - 1, i);
  for (let i = hits.length - 2; i >= 0; i--) spread(i + 1, i);
  return { sure, region };
}

/** 第八师 where the text has 兵团, 金属所 where it has 中国科学院. */
function hasParent(name: string, named: ReadonlySet<string>): boolean {
  for (let length = name.length - 1; length > 4; length--) if (named.has(name.slice(0, length))) return true;
  return false;
}

/** One character between them: 、 or 和. */
function stand(plain: string, one: Hit, other: Hit): boolean {
  const [end, start] = one.start < other.start ? [one.end, other.start] : [other.end, one.start];
  return start - end === 1 && '、和与及'.includes(plain[end]!);
}
