/**
 * Is it the writer again? After reported words without quotation marks nothing marks their end, so the next sentence or paragraph
 * has to tell: it names a person from outside, opens like a report, or speaks of 我们.
 */
import type { Span } from '../document.js';
import { readTable } from '../lexicon/tsv.js';
import { maskedBetween, type Passage } from './passage.js';
import { firstSubject } from './subject.js';

const FIRST_PERSON = /我们|咱们|咱|我(?![国省市区县军党校院州方行司部盟旗])|请问|谢谢(?:大家|各位|你|主持人)/;
const CARRIES_ON =
  /^(?:[二三四五六七八九]是|[二三四五六七八九]、|第[二三四五六]|其次|再次|再者|另外|此外|同时|与此同时|下一步|接下来|今后|未来|所以|当然|因此|最后|还有|总之|另一方面)/;
const REPORTER = /记者(?!朋友|们?好)/;
/** 通道活动历时约50分钟, 会议在掌声中结束. */
const LASTS_OR_ENDS =
  /^[^，。；]{0,14}(?:历时|持续了?|进行了)[约近超过将]{0,2}[\d一二两三四五六半][^，。]{0,6}(?:小时|分钟|天)|^[^，。；]{0,24}(?:会|会议|活动|采访|访谈|论坛|通道|仪式|调研|对话)[^，。；]{0,12}(?:结束|落幕|落下帷幕|闭幕|散场)。/;
/** Who speaks of himself says 我. */
const THIRD_PERSON = /^[他她](?!们|乡|人|日)/;
/** Leading words before a name at the start of a narrated sentence. */
const LEAD = 24;

let openers: Map<string, string[]> | undefined;

/** By first character, so that a sentence is compared with few. */
function load(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { opener } of readTable(new URL('./narration-openers.tsv', import.meta.url), ['opener']))
    map.set(opener[0]!, [...(map.get(opener[0]!) ?? []), opener]);
  return map;
}

export function isNarrated(passage: Passage, sentence: Span): boolean {
  openers ??= load();
  const words = maskedBetween(passage, sentence.start, Math.min(sentence.end, sentence.start + 120)).trimStart();
  if (openers.get(words[0] ?? '')?.some((opener) => words.startsWith(opener))) return true;
  if (REPORTER.test(words) || THIRD_PERSON.test(words) || LASTS_OR_ENDS.test(words)) return true;
  return namesSubjectFirst(passage, sentence);
}

/** 王明还考察了…: a person in the first clause, unless someone cites 习近平总书记. */
function namesSubjectFirst(passage: Passage, { start, end }: Span): boolean {
  const lead = maskedBetween(passage, start, Math.min(end, start + LEAD));
  const clause = lead.search(/[，,。]/);
  const subject = firstSubject(passage, start, start + (clause < 0 ? lead.length : clause));
  return subject !== undefined && !/^(?:总书记|同志|主席)/.test(passage.plain.slice(subject.end, subject.end + 3));
}

/** Does a paragraph without tags sound like the words of the one who spoke before it? */
export const soundsSpoken = ({ masked }: Passage): boolean => FIRST_PERSON.test(masked);
export const carriesOn = ({ masked }: Passage): boolean => CARRIES_ON.test(masked.trimStart());
export const firstPersonAt = (passage: Passage, from: number, to: number): boolean =>
  FIRST_PERSON.test(maskedBetween(passage, from, to));
