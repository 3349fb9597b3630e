/**
 * Does a stretch of text look like a Chinese personal name, and how well do its edges fit?
 *
 * jieba knows few names: unknown ones are tagged x or cut up, and most two-character words that it tags nr are ordinary (谢谢, 卓越).
 * So a tag alone says little; what stands on both sides decides. The points below are added up and compared with `NEEDED`.
 */
import { CharacterSet } from '../../lexicon/character-set.js';
import { placeEndingAt } from '../place-names.js';
import { isStop, type TokenView } from '../token-view.js';
import { personLexicon } from './lexicon.js';

/** Only as the first of two: 李在明. */
const NEVER_LAST = '在';
/** Never in a given name. */
const NEVER = new CharacterSet(
  '的了是与及或等说把被也都就我你他她它们这那个没吗呢吧么很最更且但并该此哪谁什怎各每某些种样',
);
/** In a given name now and then; more often the next word. */
const SELDOM = new CharacterSet(
  '在和向对从将为有不之以于而会人家已还又则再让给要能可到来去上下里中后前时月日县市省区部局厅院所员者企户亩吨元',
);
/** How names of bodies and abstract nouns end: 安委会, 工作组, 许可证. */
const BODY_ENDS = new CharacterSet('会委团队组室司校社厂站网报处村镇乡党军科界证性率型');
const LAST_OF_A_PERIOD = '年';
/** A verb that jieba glues to the name before it: 李伟作|总结发言. */
const GLUED = new CharacterSet('作时率任赴');
/** Words before they are surnames: 向记者说, 和平, 来回答. */
const WORDS_FIRST = new CharacterSet('向和于从为能经来要同由给让把将');
/** Begins what follows a name: 在…时说, 对记者说, 和…一起. */
const FUNCTION = new CharacterSet('在就对向和与及等从将也还则为是同的以又都于并由因当首围结一作率任赴把被正便却曾仍');
/** Follows somebody with a title who is about to do something: 第一个发言, 接过话茬, 边记边问. */
const FOLLOWS_TITLE =
  /^(?:第一|首先|率先|随即|随后|接着|接过|接力|最后|结合|针对|来自|所在|一边|边|手|拿|用|说|列举|关注|介绍|打|讲|谈|念|举|带|点)/;
/** 代表团, 委员会, 记者站: no title any more. */
const NO_TITLE = new CharacterSet('团队处性会组席级站台们办制院所库证');

export interface Shape {
  readonly end: number;
  /** How many characters the surname has. */
  readonly surname: number;
  /** Mostly an ordinary word, or part of one. */
  readonly rare: boolean;
}

/** @returns the surname's length and kind; undefined when none starts there. The longest wins (欧阳 before 欧). */
export function surnameAt(plain: string, start: number): { length: number; rare: boolean } | undefined {
  const { surnames, surnameStarts } = personLexicon();
  if (!surnameStarts.hasAt(plain, start)) return undefined;
  for (const length of [4, 3, 2, 1]) {
    const rare = surnames.get(plain.slice(start, start + length));
    if (rare !== undefined) return { length, rare: rare || WORDS_FIRST.has(plain[start]!) };
  }
  return undefined;
}

export const isWordFirst = (plain: string, start: number) => WORDS_FIRST.has(plain[start] ?? '');

/** All spans that could be a name starting at `start`: surname with two or with one character more, longest first. */
export function shapesFrom(plain: string, start: number): readonly Shape[] {
  const found = surnameAt(plain, start);
  if (!found) return NO_SHAPES;
  const title = personLexicon().roles.at(plain, start)?.end;
  const shapes: Shape[] = [];
  const add = (surname: number, rare: boolean) => {
    for (let end = start + surname + 2; end > start + surname; end--)
      if (end !== title && isGiven(plain, start + surname, end) && !isTitle(plain, start + surname, end))
        if (!shapes.some((shape) => shape.end === end)) shapes.push({ end, surname, rare });
  };
  add(found.length, found.rare);
  if (found.length > 1 && personLexicon().surnames.has(plain[start]!)) add(1, true);
  return shapes;
}

const NO_SHAPES: readonly Shape[] = [];

/** 李教授, 王书记 and 通讯员: a title and no given name. */
const isTitle = (plain: string, start: number, end: number) => personLexicon().roles.at(plain, start)?.end === end;

function isGiven(plain: string, start: number, end: number): boolean {
  if (end > plain.length) return false;
  for (let i = start; i < end; i++) {
    const code = plain.charCodeAt(i);
    if (code < 0x3400 || code > 0x9fff || NEVER.hasAt(plain, i)) return false;
    if (plain[i] === NEVER_LAST && !(i === start && end - start === 2)) return false;
  }
  return true;
}

/** How well the tokens and the characters agree that this is a name: -6 to 5. */
export function innerScore(view: TokenView, start: number, { end, surname, rare }: Shape): number {
  const { plain } = view;
  const tag = view.tagOf(start, end);
  let score = tag === undefined ? cutScore(view, start, end, surname) : tagScore(tag, end - start);
  if (surname > 1) score += rare ? 0 : 2;
  if (BODY_ENDS.has(plain[end - 1]!) && end - start > 2) score -= 2;
  if (rare) score -= WORDS_FIRST.has(plain[start]!) ? 3 : 1;
  for (let i = start + surname; i < end; i++) if (SELDOM.has(plain[i]!)) score -= i === end - 1 ? 2 : 1;
  // 殷殷嘱托, 常常.
  if (end - start === 2 && plain[start] === plain[start + 1]) score -= 4;
  if (GLUED.has(plain[end - 1]!)) score -= 4;
  if ('则均亦'.includes(plain[end - 1]!)) score -= 3;
  if (placeEndingAt(view, end)?.start === start) score -= 4;
  if (plain[end - 1] === LAST_OF_A_PERIOD && !isStop(plain[end])) score -= 2;
  return score;
}

function tagScore(tag: string, length: number): number {
  if (tag === 'x') return length > 2 ? 4 : 3;
  if (tag.startsWith('nr')) return length > 2 ? 3 : -1;
  if (tag === 'ns' || tag === 'nz' || tag === 'nt') return length > 2 ? -1 : -3;
  return -4;
}

/** A given name that is a word: 占|全国, 强|调整; some are (王|建国). */
const GIVEN_WORDS: Readonly<Record<string, number>> = {
  v: 2,
  a: 1,
  d: 2,
  c: 3,
  p: 3,
  m: 2,
  q: 2,
  n: 1,
  r: 3,
  t: 2,
  f: 2,
};

function cutScore(view: TokenView, start: number, end: number, surname: number): number {
  const { plain } = view;
  let score = 0;
  if (!view.isEdge(start)) score -= FUNCTION.has(plain[start - 1] ?? '') ? 0 : 3;
  if (!view.isEdge(end)) score -= FUNCTION.has(plain[end] ?? '') ? 0 : 3;
  if (score === 0) score += 1;
  if (score > 0 && view.isEdge(start + surname)) score += 1;
  const first = view.tagOf(start, start + surname);
  if (first !== undefined && /^[vpcd]/.test(first)) score -= 2;
  const given = view.tagOf(start + surname, end);
  if (given !== undefined && !given.startsWith('nr') && end - start - surname > 1)
    score -= (GIVEN_WORDS[given[0]!] ?? 0) - (first?.startsWith('nr') ? 1 : 0);
  return score;
}

/** The title that begins at `at`, unless more follows that makes it another word. */
export function titleAt(plain: string, at: number): { word: string; end: number } | undefined {
  const role = personLexicon().roles.at(plain, at);
  if (!role || role.value.stands === 'before' || NO_TITLE.has(plain[role.end] ?? '')) return undefined;
  return { word: role.value.word, end: role.end };
}

const ADVERB =
  '则|还|也|均|亦|便|又|再|已|曾|都|近期|近日|日前|此前|早前|昨日|昨天|今日|今天|当天|当日|同时|随后|随即|坦率地|进一步|特别|明确|再次|一再|多次|专门|现场|笑着|动情地|高兴地|激动地|自豪地|感慨地|风趣地|兴奋地|欣慰地|一一|分别|共同|在会上|在发言中|在致辞中|在接受采访时';
const ADVERB_FROM = new RegExp(`^(?:${ADVERB})`);
const ADVERB_BEFORE = new RegExp(`(?:${ADVERB})$`);

/** 李明则表示, 王芳近日透露: where the verb begins, if one does. */
function afterAdverb(plain: string, at: number): number {
  const adverb = ADVERB_FROM.exec(plain.slice(at, at + 6));
  const verb = adverb && at + adverb[0].length;
  return verb && personLexicon().verbs.at(plain, verb)?.value === 'speech' ? verb : at;
}

export function beforeAdverb(plain: string, verb: number): number {
  const adverb = ADVERB_BEFORE.exec(plain.slice(Math.max(0, verb - 6), verb));
  return adverb ? verb - adverb[0].length : verb;
}

/** What stands right of a name: 5 a title, 3 a verb of speech, 2 another verb or punctuation, 1 a function word. */
export function rightScore(plain: string, at: number): number {
  const end = afterAdverb(plain, at);
  const title = titleAt(plain, end);
  if (title) return titleScore(plain, title);
  const verb = personLexicon().verbs.at(plain, end);
  if (verb && verb.value !== 'names')
    return verb.value === 'speech' ? 3 : PERSONAL.has(plain.slice(end, end + 2)) ? 4 : 2;
  if (isStop(plain[end])) return 2;
  return FUNCTION.has(plain[end]!) ? 1 : 0;
}

/** Only persons, and few bodies, do this. */
const PERSONAL = new Set(['主持', '陪同', '列席', '致辞', '讲话', '发言', '插话', '会见']);
/** Weak before a name (代表大会), strong behind one. */
const OF_SESSIONS = new Set(['代表', '委员']);

function titleScore(plain: string, { word, end }: { word: string; end: number }): number {
  const closed = endsClause(plain, end) || FOLLOWS_TITLE.test(plain.slice(end, end + 2));
  if (OF_SESSIONS.has(word)) return closed ? 5 : 3;
  return (personLexicon().weakRoles.has(word) ? 3 : 4) + (closed ? 1 : 0);
}

const endsClause = (plain: string, at: number) =>
  isStop(plain[at]) || FUNCTION.has(plain[at]!) || personLexicon().verbs.at(plain, at) !== undefined;

const INTRODUCES = new CharacterSet('由对向跟请给同让据和与及是为者');

/** What stands left of a name: 5 a title or 任命, 3 a word like 市民 or the end of a quotation, 2 punctuation or a word like 由, 1 the edge of a token. */
export function leftScore(view: TokenView, start: number, role: string | undefined): number {
  if (role) return personLexicon().weakRoles.has(role) ? 3 : 5;
  const before = view.plain[start - 1];
  if (before === '”' || before === '」') return 3;
  if (isStop(before) || INTRODUCES.has(before!)) return 2;
  return view.isEdge(start) ? 1 : 0;
}
