/**
 * Bodies: those that lists know, those of a place (省发展改革委), and those that only their form gives away (太湖量子技术研究院).
 *
 * Classes of bodies (高校, 科研院所, 龙头企业) are no bodies; a 中心 that is being built is an initiative.
 */
import type { Segmented } from '../document.js';
import { bodiesByForm } from './organization/by-form.js';
import { departments } from './organization/departments.js';
import { organizationLexicon } from './organization/lexicon.js';
import { namedOfAClass } from './organization/named-of-a-class.js';
import type { Candidate, Recogniser } from './recogniser.js';
import { isStop, type TokenView, viewOf } from './token-view.js';

export const organizations = {
  id: 'organizations',
  finds: ['Organization'],
  *apply(document: Segmented) {
    const view = viewOf(document);
    yield* listed(view);
    yield* departments(document, view);
    yield* bodiesByForm(view, document.tokens);
    yield* namedOfAClass(view, document.tokens);
  },
} satisfies Recogniser;

function* listed(view: TokenView): Generator<Candidate> {
  for (const { start, end, value } of organizationLexicon().agencies.scan(view.plain)) {
    if (value.context) continue;
    // Two characters (华能, 清华) are easily cut out of other words.
    if (end - start < 4 && !(isFree(view, start) && isFree(view, end))) continue;
    const whole = withBranch(view.plain, end, value.name);
    const name = whole === end ? { name: value.name } : {};
    yield { kind: 'Organization', start, end: whole, rule: `organizations/${value.sort}`, strength: 7.1, ...name };
  }
}

const ACADEMY = /^中国[社农林医]?[㐀-鿿]{0,3}科学院$/;
const INSTITUTE = /^[㐀-鿿]{2,14}?(?:研究所|研究院|研究中心|[学术理物料纳米]所)(?![在有以])/;
const CAMPUS = /^[（(][㐀-鿿]{2,4}[）)]/;

/** 中国科学院|金属研究所, 中国地质大学|（北京）. */
function withBranch(plain: string, end: number, name: string): number {
  const rest = plain.slice(end, end + 20);
  const branch = ACADEMY.test(name) ? INSTITUTE.exec(rest) : name.endsWith('大学') ? CAMPUS.exec(rest) : null;
  return branch ? end + branch[0].length : end;
}

const isFree = (view: TokenView, at: number) => view.isEdge(at) || isStop(view.plain[at]) || isStop(view.plain[at - 1]);
