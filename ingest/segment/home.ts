/**
 * Which administrative division does a text speak for? It resolves 市委, 全省, 我市 and counties that share a name.
 *
 * A text speaks for a division when its title, publisher or a delegation names one, or when it says 全省, 我市 and one division
 * of that form is clearly named most. A national text names many and says neither: it has no home.
 */
import type { Document, Tokens } from '../document.js';
import { ancestors, type Division, divisions, liesIn } from '../lexicon/divisions.js';
import { Gazetteer } from '../lexicon/gazetteer.js';

/** What a name is worth where it stands; a plain mention is 1. */
const WORTH = { title: 8, publisher: 8, delegation: 6, body: 3, mention: 1, part: 0.5 } as const;
/** The least that a home is worth, with words such as 全省 in the text and without. */
const LEAST = { said: 1, unsaid: 6 } as const;
/** By how much it must lead every division that neither lies in it nor holds it. */
const LEAD = { said: 1.3, unsaid: 2 } as const;

/** 全省, 我市, 自治区党委: which form of division the writer means, by the last character of its name. */
const DEICTIC =
  /(?:[全我]|(?<!资)本)(省|市|区|县|州|盟|旗)(?![域间位块际外])|(自治区)(?=[党人政]|$)|(?<![一-鿿])(省|市|县|州)(?=委|政府|人大|政协)/g;
const DELEGATION = /^(?:[省市]|自治区)?代表团/;
/** 中共X省委, X市政府, X省人大: a body of that division. */
const BODY = /^(?:[省市县区州]|自治区)?(?:委|党委|政府|人民政府|人大|政协)/;
const DATELINE = /^\d{1,2}月\d{1,2}日/;

let names: Gazetteer<readonly Division[]> | undefined;

/** Names that mean nothing else; one of several divisions is evidence for a province only (海南, 吉林). */
function divisionNames(): Gazetteer<readonly Division[]> {
  const meant = (found: readonly Division[]) =>
    (found.length === 1 ? found : found.filter(({ level }) => level === 'province')).filter(({ use }) => use === '');
  names ??= new Gazetteer(
    [...divisions().byName]
      .map(([name, found]) => [name, meant(found)] as const)
      .filter(([, found]) => found.length > 0),
  );
  return names;
}

type Votes = Map<Division, number>;

function vote(votes: Votes, division: Division, worth: number): void {
  votes.set(division, (votes.get(division) ?? 0) + worth);
  // A text full of a province's cities speaks for the province.
  for (const parent of ancestors(division)) votes.set(parent, (votes.get(parent) ?? 0) + worth * WORTH.part);
}

function worthIn(plain: string, end: number): number {
  const after = plain.slice(end, end + 8);
  if (DATELINE.test(after)) return 0;
  if (DELEGATION.test(after)) return WORTH.delegation;
  return BODY.test(after) ? WORTH.body : WORTH.mention;
}

function countVotes({ title, publisher }: Document, plain: string, tokens: Tokens): Votes {
  const votes: Votes = new Map();
  const trie = divisionNames();
  let token = 0;
  for (let hit = trie.next(plain, 0); hit; ) {
    while (tokens.startOf(token) < hit.start) token++;
    const isWord = tokens.startOf(token) === hit.start;
    if (isWord) vote(votes, hit.value[0]!, worthIn(plain, hit.end));
    hit = trie.next(plain, isWord ? hit.end : hit.start + 1);
  }
  for (const { value } of trie.scan(title)) vote(votes, value[0]!, WORTH.title);
  for (const { value } of trie.scan(publisher)) vote(votes, value[0]!, WORTH.publisher);
  return votes;
}

/** The form that 全省, 我市 … say most often; the larger division on a tie, because its report also speaks of 市委. */
function deicticForm(plain: string): string {
  const counts = new Map<string, number>();
  for (const [, all, region, body] of plain.matchAll(DEICTIC)) {
    const form = (all ?? region ?? body)!.at(-1)!;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...'省市区州盟县旗'].find((form) => most > 0 && counts.get(form) === most) ?? '';
}

/** @returns the official name (重庆市, 四川省); '' when unclear. */
export function findHome(document: Document, plain: string, tokens: Tokens): string {
  const form = deicticForm(plain);
  const all = [...countVotes(document, plain, tokens)].sort(([a, x], [b, y]) => y - x || (a.code < b.code ? -1 : 1));
  const said = form !== '' && all.some(([division]) => division.name.endsWith(form));
  const rows = said ? all.filter(([division]) => division.name.endsWith(form)) : all;
  const [best, worth] = rows[0] ?? [];
  if (!best || worth! < (said ? LEAST.said : LEAST.unsaid)) return '';
  const rival = rows.find(([other]) => !liesIn(other.code, best.code) && !liesIn(best.code, other.code));
  return rival && worth! < rival[1] * (said ? LEAD.said : LEAD.unsaid) ? '' : best.name;
}
