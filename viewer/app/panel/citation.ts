/**
 * A sentence with its source as GB/T 7714—2015 wants it: 题名[N]. 报纸名, 年-月-日.
 *
 * [N] newspaper, [R] report, [A] other document; without a date the year is left out, not invented.
 */
import type { DocumentRef, SentenceView } from '../../server/api-types.js';

const NEWSPAPER = /(日报|晚报|早报|时报|商报|报|网|通讯社|新华社)$/u;
const REPORT = /(工作报告|报告|白皮书)$/u;

/** Direction overrides in a title must not turn round what stands after it. */
const still = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();

export function source({ title, publisher, date }: DocumentRef): string {
  const type = NEWSPAPER.test(publisher) ? 'N' : REPORT.test(title) ? 'R' : 'A';
  const where = [still(publisher), still(date)].filter(Boolean).join(', ');
  return `${still(title)}[${type}]${where ? `. ${where}` : ''}.`;
}

export function cite(sentence: SentenceView): string {
  const speaker = sentence.speaker ? `${still(sentence.speaker)}：` : '';
  return `${speaker}“${still(sentence.text)}”\n${source(sentence.document)}`;
}
