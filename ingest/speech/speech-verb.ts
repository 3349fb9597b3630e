/**
 * Which verb of speech ends at a place: 说, 补充道, 告诉记者, 叮嘱当地干部 - the longest of the table, or one that says to whom.
 *
 * Words before it can make it another word (据说, 名称) or a noun (他提出的建议).
 */
import { CharacterSet } from '../lexicon/character-set.js';
import { readTable } from '../lexicon/tsv.js';

export interface SpeechVerb {
  /** In the masked text. */
  readonly start: number;
  readonly use: Use;
}

type Use = 'say' | 'quote' | 'introduce';
interface Verb {
  readonly use: Use;
  readonly neverAfter: readonly string[];
}

const LONGEST_VERB = 7;
/** 告诉他, 叮嘱当地干部 - to whom somebody speaks. */
const TO_SOMEONE = /(?:告诉|叮嘱|嘱咐|叮咛|告诫|提醒|勉励|劝慰?|回复|答复|转告)(?:[他她]们?|[\u4e00-\u9fff]{2,8})$/;
/** 他提出的建议 is a noun; 激动的说 is written for 激动地说. */
const ONLY_VERB = /[说道称讲问指]|表示|告诉/;
const OBJECT_ENDS = new CharacterSet('他她们部员众长者民工友户客家生师商亲表委人手农');

let verbs: Map<string, Verb> | undefined;
/** With which the verbs end: most clauses end with another. */
let verbEnds: CharacterSet | undefined;

const load = () =>
  new Map<string, Verb>(
    readTable(new URL('./speech-verbs.tsv', import.meta.url), ['verb', 'use', 'never_after']).map((row) => [
      row.verb,
      { use: row.use as Use, neverAfter: row.never_after === '-' ? [] : row.never_after.split(' ') },
    ]),
  );

/** The longest verb of speech that ends at a place in the masked text. */
export function speechVerbBefore(masked: string, at: number): SpeechVerb | undefined {
  verbs ??= load();
  verbEnds ??= new CharacterSet([...verbs.keys()].map((verb) => verb.at(-1)).join(''));
  if (OBJECT_ENDS.hasAt(masked, at - 1)) {
    const told = TO_SOMEONE.exec(masked.slice(Math.max(0, at - 12), at));
    if (told) return { start: at - told[0].length, use: 'say' };
  }
  if (!verbEnds.hasAt(masked, at - 1)) return undefined;
  // 分析道, 打趣道: any of them.
  const spoken = masked[at - 1] === '道' ? 1 : 0;
  for (let length = Math.min(LONGEST_VERB, at); length > 0; length--) {
    const word = masked.slice(at - length, at);
    const verb = verbs.get(word) ?? (length > 2 * spoken && spoken > 0 ? verbs.get(word.slice(0, -1)) : undefined);
    if (!verb) continue;
    const before = masked.slice(Math.max(0, at - length - 6), at - length);
    const isNoun = before.endsWith('的') && !ONLY_VERB.test(word);
    return isNoun || verb.neverAfter.some((word) => before.endsWith(word))
      ? undefined
      : { start: at - length, use: verb.use };
  }
  return undefined;
}
