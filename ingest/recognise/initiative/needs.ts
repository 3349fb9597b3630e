/** Do the words before a head noun make a name of it? Each head noun in the lexicon says which of these tests its modifier must pass. */
import type { Edge } from './left-edge.js';
import { initiativeLexicon, specificity } from './reading.js';

export interface Setting extends Pick<Edge, 'opened' | 'counted'> {
  /** It stands in a list behind a name with the same head noun (国际经济中心、金融中心) or behind 具有…影响力的. */
  readonly ranked: boolean;
}

/** 海关特殊监管区域深化|改革: the last word of the modifier is the verb. */
const UNFINISHED =
  /(?:深化|推进|推动|加快|全面|系统|进行|实施|开展|作为|成为|引领|支持|重大|的|[和与及]|等(?:重点|重大|一批|骨干|标志性)?|[两二三四五六七八九十]大(?:重点|重大))$/;

const named = (core: string): boolean => {
  const { own, domain, act } = specificity(core);
  return own >= 2 || ((own === 1 || (domain && act)) && core.length >= 4);
};

/** 人才高地, 全面深化改革先行区: a domain, or an act with what is said of it. */
const says = (core: string) => {
  const { domain, act } = specificity(core);
  return domain || (act && core.length >= 4);
};

const hasScope = (core: string) => initiativeLexicon().scopes.some((scope) => core.includes(scope));

const scoped = (core: string, { ranked }: Setting): boolean =>
  (ranked && specificity(core).domain) || (hasScope(core) && (ranked || core.length >= 3));

/** The tests by the name that the lexicon gives them. */
export const NEEDS: Readonly<Record<string, (core: string, setting: Setting) => boolean>> = {
  short: (core) => core.length >= 2 && core.length <= 8,
  place: (core, { opened, ranked }) => named(core) || ((opened || ranked) && says(core)),
  goal: (core, { opened, ranked }) => (opened || ranked) && (named(core) || says(core)),
  named,
  opened: (core, { opened }) => opened && specificity(core).own >= 2,
  scoped,
  based: (core, setting) => (setting.opened && specificity(core).own > 2) || scoped(core, setting),
  long: (core, { opened, ranked }) =>
    core.length >= (opened || ranked ? 4 : 7) && specificity(core).own >= (opened || ranked ? 3 : 4),
};

/** What a measure may be taken for is named by a strategy alone: 科技金融|改革. */
const MEASURED = new Set(['named', 'opened', 'long']);

/** 150亿方/|年天然气产能倍增工程 is cut in two, 全球首创某系统 is a product. */
const CUT = /^(?:年|最[大小高]|(?:全球|全国|国内|世界|全省|行业)首[创个台套款艘条座例])/;

export function fits(need: string, core: string, setting: Setting): boolean {
  if (setting.counted || UNFINISHED.test(core) || CUT.test(core)) return false;
  return NEEDS[need]!(core, setting) || (MEASURED.has(need) && initiativeLexicon().nationalNames.has(core));
}
