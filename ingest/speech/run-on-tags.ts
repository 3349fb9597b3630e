/**
 * Tags without a pause behind the verb: 王明表示今年要增产; 王明就增产谈了体会，希望早日通水.
 *
 * What is reported so ends with its sentence. 王明表示感谢 and 王明说得好 report nothing.
 */
import { firstFrom } from '../mentions-in.js';
import type { Attribution } from './attributions.js';
import { maskedBetween, type Passage, sentenceAround } from './passage.js';
import { actorIn, type Subject } from './subject.js';
import { titleAfter } from './titles.js';

const RUN_ON =
  /^(?:还|也|则|又|再|再次|一再|最后|首先|随后|接着|均|都|并|同时|当天|在会上|在会见时|在致辞中|笑着?|打趣地?|感慨地?|自豪地|激动地|常常?|总是?|反复|多次|曾经?){0,2}(?:表示|认为|坦言|透露|告诉记者|介绍说|强调|指出|相信|希望|期[待望]|盼望|建议|要求|呼吁|重申|承诺|提议|促请|敦促|引述|援引|说(?![明法起到服唱不完着话来得]))(?=[\u4e00-\u9fff█“「‘])(?!感谢|欢迎|祝贺|慰问|敬意|衷心|热烈|哀悼|诚挚|赞同|肯定|满意|同意|支持|关切|理解|谢意|赞赏|一下|了|过|的|出|是)/;
/** A later clause that begins with such a verb, or a sentence with 他. */
const CLAUSE_OR_PRONOUN =
  /[，,](?=认为|希望|建议|要求|强调|指出|表示|呼吁|相信|期[待望])|(?:^|[。！？；”」])\s?[他她](?!们|人|乡|日)/g;
/** A clause between that has another subject, or that makes the verb part of what is said. */
const NOT_HIS_CLAUSE =
  /(?:^|[，,])[^，,]{0,2}(?:会议|代表们|委员们|大家|与会|记者|网友|群众|村民|专家|企业|文件|通知|方案|报告)|总书记|印发|出台|[说称：:]/;

export function* runOnTags(passage: Passage): Iterable<Attribution> {
  for (const { from, named } of runOnPlaces(passage)) {
    const words = RUN_ON.exec(maskedBetween(passage, from, from + 16));
    if (!words) continue;
    const sentence = sentenceAround(passage, from);
    const content = from + words[0].length;
    const subject = runOnSubject(passage, sentence.start, from);
    if (subject === undefined || (named !== undefined && subject !== named)) continue;
    yield {
      start: sentence.start,
      end: content,
      subject,
      from: content,
      until: sentence.end,
      quotations: [],
      rule: 'speech/run-on',
    };
  }
}

/** Where such a verb may stand: behind a name and its title, behind 他 that opens a sentence, at the head of a later clause. */
function* runOnPlaces({ people, plain, masked, start }: Passage): Iterable<{ from: number; named?: number }> {
  for (const { index, end } of people) yield { from: end + titleAfter(plain, end).length, named: index };
  for (const { index, 0: words } of masked.matchAll(CLAUSE_OR_PRONOUN)) yield { from: start + index + words.length };
}

function runOnSubject(passage: Passage, start: number, from: number): Subject | undefined {
  const quoted = passage.quotations[firstFrom(passage.quotations, from) - 1]?.end ?? start;
  const actor = (quoted > start ? actorIn(passage, quoted, from) : undefined) ?? actorIn(passage, start, from);
  return actor !== undefined && !NOT_HIS_CLAUSE.test(maskedBetween(passage, start, from)) ? actor : undefined;
}
