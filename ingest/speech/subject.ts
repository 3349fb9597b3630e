/**
 * Who is the subject of a verb of speech? The person named in its clause, else the one a pronoun means, else nobody known.
 *
 * In 面对新华社记者的追问，王明代表笑着说 it is 王明; in 李华陪同王明调研时说 it is 李华, because 陪同 makes 王明 an object; in 会议指出 it
 * is nobody, and whoever spoke before has stopped.
 */
import type { Span } from '../document.js';
import type { NamedSpan } from '../mentions-in.js';
import { firstFrom } from '../mentions-in.js';
import { maskedBetween, type Passage, sentenceBefore } from './passage.js';
import { titleAfter } from './titles.js';

/** Index into `entities`; 'antecedent' when a pronoun stands for someone named before this passage; 'nobody' when it is unnamed. */
export type Subject = number | 'antecedent' | 'nobody';

const OBJECT_OF =
  /(?:[与同和跟向对给被由陪把请让为及问]|接受|听取|告诉|告知|叮嘱|提醒|答复|回复|质疑|感谢|邀请|[拉领带]着|见到|遇到|看到|惊醒了?|会见|陪同|围绕|根据|拜访|看望|采访|提问|询问|请教|贯彻|落实|学习|弘扬|传承|践行|牢记|按照|遵照|遵循|沿着|聚焦|领会|领悟)$/;
/** 问身边的种粮大户王明, 告诉记者站站长王明: to whom the clause is addressed. */
const ADDRESSED =
  /(?:^|[，,。；”])(?:又|还|便|就|并|则)?(?:问(?!题)|询问|追问|反问|叮嘱|嘱咐|告诉|勉励|鼓励|感谢|提醒|听取|对(?![此于这照])|向(?!来)|跟)[^，,。：；”]{0,16}$/;
/** 王明的同事, 坐在王明旁边的李华 are not 王明; 王明的回答是 is. */
const OWNS =
  /^(?:同志)?为核心|^新时代|^(?:旁边|身边|身旁|一旁|对面|身后|前排|后排|邻座|隔壁|左侧|右侧)的|^的(?!话|回答|答案|体会|感受|心愿|愿望|声音|说法|解释|介绍|建议|发言|心声|答复|语气|口气|眼|目光|脸|神情|态度|嗓门|额|手(?![机下])|嘴|眉|心(?!血|上人)|笑|鼻|喉|泪|嗓|腰|情绪|话语|语言|开场白|观点|(?:问题|提问|追问|发问)(?![和与及、，。])|说)/;
/** 【某报讯】（记者 王明）: who signs does not act. */
const SIGNS = /[（(][^（()）]{0,12}(?:记者|通讯员)[^（()）]{0,12}$/;
/** 他, 这位56岁的茶农, 该负责人, 老人: someone named before. */
const PRONOUN =
  /[他她](?!们|人)|[这那][位名][^，,。]|(?:该|上述|这个)[\u4e00-\u9fff]{0,8}(?:负责人|发言人|代表|委员|书记|局长|主任|厅长|市长|县长|省长|专家|教授|院士|村民|工人)|^(?:老人|老汉|大[娘爷叔妈姐]|小伙子?|姑娘|汉子|老支书|老党员)|其(?=$|[\u4e00-\u9fff]{0,3}$)/;
const STARTS_WITH_PRONOUN =
  /^\s?(?:这时|此时|随后|接着|忽然|最后|末了|于是|然后|说着)?(?:[他她](?!们|人|乡|日)|[这那][位名])/;
/** 来电的是一位护士。她说，…: someone is introduced, but not by name. */
const UNNAMED = /(?:是|来了|走来|看到|遇到|遇见)[^，。]{0,4}一[位名个][^，。]{1,14}[。]$/;
const PLURAL = /[他她]们|代表们|委员们|记者们/;
/** What may stand between a subject in an earlier clause and its verb. */
const ADVERBIAL =
  /^(?:(?:还|也|又|再|并|都|就|则|便|曾|先|后|更|且|一再|再次|多次|反复|接着|随后|最后|首先|同时|继续|特别|尤其|随即|当即|当场|不禁|由衷|坦率|直接|明确|郑重|进一步|最终|再三|如此|这样|笑着|他|她){0,4}|[在当就对从针谈讲回面进向问].*|.*[时中地着后前际声]|.*(?:一番|之余|起来|来说))$/s;

/** 开茶馆的某某受访时: somebody whom no rule could name. */
const STRANGER = /的[\u4e00-\u9fff·]{2,4}(?:受访|接受(?:记者)?采访)/;

export function subjectOf(passage: Passage, from: number, verb: number): Subject {
  const clauses = clausesBefore(passage, from, verb);
  const last = clauses[0] ?? { start: verb, end: verb };
  const named = firstSubject(passage, last.start, last.end);
  if (named) return named.index;
  const words = maskedBetween(passage, last.start, last.end);
  if (PLURAL.test(words)) return 'nobody';
  if (PRONOUN.test(words)) return firstSubject(passage, from, last.start)?.index ?? antecedent(passage, from);
  if (!ADVERBIAL.test(words) || STRANGER.test(words)) return 'nobody';
  for (const { start, end } of clauses.slice(1)) {
    const earlier = firstSubject(passage, start, end);
    if (earlier) return earlier.index;
  }
  return antecedent(passage, from);
}

/** Stretches between commas, the nearest to the verb first. */
function clausesBefore(passage: Passage, from: number, to: number): { start: number; end: number }[] {
  const words = maskedBetween(passage, from, to);
  const clauses: { start: number; end: number }[] = [];
  let end = words.length;
  for (let i = words.length - 1; i >= -1; i--)
    if (i < 0 || '，,：:'.includes(words[i]!)) {
      clauses.push({ start: from + i + 1, end: from + end });
      end = i;
    }
  return clauses;
}

/** The first person in a stretch who can do something there: not the object of 向 or 陪同, not the owner of what comes next. */
export function firstSubject({ people, plain, start: passageStart }: Passage, start: number, end: number) {
  for (let i = firstFrom(people, start); i < people.length && people[i]!.start < end; i++) {
    const person = people[i]!;
    const before = plain.slice(Math.max(passageStart, person.start - 2), person.start);
    const after = person.end + titleAfter(plain, person.end).length;
    if (
      person.end <= end &&
      !OWNS.test(plain.slice(after, after + 4)) &&
      (person.start === start ||
        !(OBJECT_OF.test(before) || ADDRESSED.test(plain.slice(Math.max(start, person.start - 24), person.start)))) &&
      !SIGNS.test(plain.slice(Math.max(passageStart, person.start - 24), person.start))
    )
      return person;
  }
  return undefined;
}

/** 他喊出声来，惊醒了李华: who is named behind such a clause did not do it. */
const PRONOUN_ACTS = /^\s?[他她](?!们|人|乡|日)[^，,。]*/;

/** Who acts in a stretch: the first person who can, or whom its pronoun means. */
export function actorIn(passage: Passage, start: number, end: number): number | 'antecedent' | undefined {
  const words = maskedBetween(passage, start, end);
  const named = firstSubject(passage, start, start + (PRONOUN_ACTS.exec(words)?.[0].length ?? words.length));
  if (named) return named.index;
  if (PLURAL.test(words) || !words.split(/[，,]/).some((clause) => STARTS_WITH_PRONOUN.test(clause))) return undefined;
  const meant = antecedent(passage, start);
  return meant === 'nobody' ? undefined : meant;
}

/** 来自和田的她，说起变化如数家珍：“…” */
export function meantIn(passage: Passage, start: number, end: number): number | 'antecedent' | undefined {
  if (!/(?:^|[，,的])[他她](?!们|人|的|乡)/.test(maskedBetween(passage, start, end))) return undefined;
  const meant = antecedent(passage, start);
  return meant === 'nobody' ? undefined : meant;
}

/** “…。”李华把目光投向县城。 - behind a spoken quotation somebody else may act; the start of the sentence when it holds none. */
function behindQuotation({ quotations }: Passage, { start, end }: Span): number {
  const last = quotations[firstFrom(quotations, end) - 1];
  return last && last.start >= start && last.end < end ? last.end : start;
}

/** Whom a pronoun means: the subject of the nearest earlier sentence of the passage that has one. */
function antecedent(passage: Passage, from: number): Subject {
  let best: NamedSpan | undefined;
  let sentence = sentenceBefore(passage, from);
  for (let back = 0; sentence && !best && back < 3; back++) {
    const end = Math.min(sentence.end, from);
    best = firstSubject(passage, behindQuotation(passage, sentence), end) ?? firstSubject(passage, sentence.start, end);
    const words = maskedBetween(passage, sentence.start, sentence.end);
    if (!best && (UNNAMED.test(words) || STRANGER.test(words))) return 'nobody';
    sentence = sentenceBefore(passage, sentence.start);
  }
  return best?.index ?? 'antecedent';
}
