/**
 * Is a quotation a name, and how sure? By the head noun behind it, by its own words and by what stands around it, in this order.
 */
import { sectorLexicon } from '../industry/sectors.js';
import type { Candidate } from '../recogniser.js';
import type { Standing } from './quote-context.js';
import type { Tail } from './quote-tail.js';
import { isNoName, opensWithVerb, saysWhatToDo } from './quote-words.js';
import type { Quotation } from './quotes.js';
import { initiativeLexicon, type Reading } from './reading.js';
import { isHotline, isParallel, sloganForm } from './slogan.js';

/** 设立“北部都会区发展基金”: above 北部都会区, a name by its head noun within the marks. */
const ABOVE_PARTS = 7.7;
/** Characters of words that nothing but their place marks as a name. */
const SHORT = 12;
/** @param tail the head noun behind the closing mark. @returns undefined when the quotation is no name. */
export function judge(
  reading: Reading,
  pair: Quotation,
  tail: Tail | undefined,
  standing: Standing,
): Pick<Candidate, 'rule' | 'strength'> | undefined {
  const words = reading.plain.slice(pair.start + 1, pair.end - 1);
  if (isHotline(words) || MEASURE_COUNT.test(words) || SENTENCE.test(words)) return undefined;
  const scare = initiativeLexicon().scare.has(words);
  if (tail && tail.form !== 'loose' && !(scare && NAMELESS.has(tail.form)))
    return { rule: 'initiatives/quoted-head', strength: 9 };
  if (standing === 'spoken' || isNoName(words)) return undefined;
  const form = sloganForm(words);
  if ((standing === 'figurative' && !MEASURES.has(form ?? '')) || isOrdinary(reading, pair, words)) return undefined;
  if (PLACES.has(form ?? '') && opensWithVerb(words, 'middle')) return undefined;
  if (form) return { rule: 'initiatives/quoted-slogan', strength: 8.6 };
  if ((words.length > SHORT && !isParallel(words)) || saysWhatToDo(words)) return undefined;
  if (tail) return { rule: 'initiatives/quoted-tail', strength: 7 };
  if (standing === 'opened') return { rule: 'initiatives/quoted-opened', strength: ABOVE_PARTS };
  const describes = reading.plain[pair.end] === '的' || (words.length > 5 && /[与和]/.test(words));
  if (words.length < 3 || standing === 'weak' || describes) return undefined;
  return { rule: 'initiatives/quoted-plain', strength: 6.8 };
}

/** A word of the dictionary that no strategy goes by (轻装上阵), or a sector (蓝色经济). */
function isOrdinary({ tokenAt }: Reading, { start, end }: Quotation, words: string): boolean {
  const { nationalNames } = initiativeLexicon();
  if (nationalNames.has(words)) return false;
  return (
    sectorLexicon().names.has(words) ||
    (tokenAt(start + 1)?.end === end - 1 && /^[ilnvadbz]/.test(tokenAt(start + 1)!.tag))
  );
}

/** What calls itself so is one behind any verb: 保护和治理“一号重点工程”. */
const MEASURES = new Set(['action', 'plan', 'project', 'reform', 'pilot']);

/** What somebody says, whatever noun is near. */
const SENTENCE = /[。！？!?]/;

/** “40条”帮扶企业政策: how many, and not which. */
const MEASURE_COUNT = /^[0-9]+[条项个家]$/;

/** What names a place does not begin with a verb: “建设国家中心城市”. */
const PLACES = new Set(['zone', 'centre', 'highland', 'base', 'corridor', 'circle', 'port']);

/** Heads that do not make a name of a figure of speech: “卡脖子”模式. */
const NAMELESS = new Set(['mode', 'layout', 'strategy', 'zone', 'centre', 'circle', 'system', 'mechanism']);
