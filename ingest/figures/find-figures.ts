/**
 * Which numbers state or promise a result, of what, with which status and for when.
 *
 * Everything is decided within a sentence, but for the tense of the part it stands in. Numbers inside names are no figures.
 */
import type { Figure, Mention, Sentence, Spoken } from '../document.js';
import { comparatorBefore, comparatorOf, flipped } from './comparator.js';
import { behindNumber } from './figure-words.js';
import { type Counted, IndicatorReader } from './indicator.js';
import { isFigure, namesAround } from './is-figure.js';
import { periodOf, readPeriods } from './period.js';
import { type Quantity, readQuantities } from './quantities.js';
import { openReading, type Reading } from './reading.js';
import { ASSUMED_YEAR, isBaseline, readCues, statusOf } from './status.js';
import { subjectOf } from './subject.js';
import { readTenses, type Tense } from './tense.js';

/** A longer run of numbers is a table, and shares no list of things. */
const LONGEST_LIST = 12;
/** What stands between the numbers of one list: 5%、6%和7%. */
const GLUE = /^[、和与及以\s]{1,2}$/;

export function findFigures(document: Spoken): Figure[] {
  const reading = openReading(document);
  const year = Number(document.date.slice(0, 4)) || 0;
  const tenses = readTenses(document, year || ASSUMED_YEAR);
  const figures: Figure[] = [];
  let mention = 0;
  for (const sentence of document.sentences) {
    if (sentence.part !== 'body' && sentence.part !== 'heading') continue;
    while (mention < document.mentions.length && document.mentions[mention]!.end <= sentence.start) mention++;
    const quantities = figuresOf(document, sentence, mention);
    if (quantities.length > 0)
      figures.push(
        ...readSentence({ document, reading, sentence, tense: tenses[sentence.paragraph]!, year, mention }, quantities),
      );
  }
  return figures;
}

interface Place {
  readonly document: Spoken;
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly tense: Tense;
  readonly year: number;
  /** Index of the first mention of the sentence. */
  readonly mention: number;
}

function figuresOf({ plain, mentions }: Spoken, { start, end }: Sentence, first: number): Quantity[] {
  const quantities = readQuantities(plain, start, end);
  if (quantities.length === 0) return quantities;
  const own: Mention[] = [];
  for (let i = first; i < mentions.length && mentions[i]!.start < end; i++) own.push(mentions[i]!);
  const names = namesAround(plain, own, start, end);
  let next = 0;
  let namedUntil = start;
  return quantities.filter((quantity) => {
    for (; next < names.length && names[next]![0] <= quantity.start; next++)
      namedUntil = Math.max(namedUntil, names[next]![1]);
    return namedUntil <= quantity.start && isFigure(plain, quantity, start, end);
  });
}

function readSentence(place: Place, quantities: readonly Quantity[]): Figure[] {
  const { reading, sentence, tense, year } = place;
  const { plain } = reading;
  const indicators = new IndicatorReader(reading, sentence.start, sentence.end);
  const cues = readCues(plain, sentence.start, sentence.end, tense, year);
  const periods = readPeriods(plain, sentence.start, sentence.end);
  const glued = glueAfter(plain, quantities);
  const figures: Figure[] = [];
  let shared: Figure['comparator'] = '=';
  quantities.forEach((quantity, i) => {
    const counted = indicators.next(quantity, quantities.slice(i + 1, i + 1 + Math.min(glued[i]!, LONGEST_LIST)));
    if (!counted) return;
    const { start, end } = quantity;
    const change = counted.change < 0 ? -1 : 1;
    shared = counted.listed ? shared : (comparatorBefore(plain, start) ?? '=');
    const comparator = comparatorOf(plain, quantity, shared);
    const subject = subjectOf(place.document, counted.span, sentence, place.mention);
    figures.push({
      start,
      end,
      indicator: counted.name,
      value: quantity.value * change,
      unit: quantity.unit,
      comparator: change < 0 ? flipped(comparator) : comparator,
      status:
        baselineOf(plain, counted, quantities[i + glued[i]!]!, sentence) ?? statusOf(plain, cues, tense, start, end),
      period: periodOf(periods, start),
      sentence: sentence.ordinal,
      rule: `figures/${counted.rule}`,
      ...(subject ? { subject } : {}),
    });
  });
  return figures;
}

/** Of a list (从645元、4318元提高到801元、7226元) what follows its last number tells. */
const baselineOf = (plain: string, { from }: Counted, { end }: Quantity, sentence: Sentence) =>
  from ? isBaseline(plain, end, sentence.end) : undefined;

/** For every number, how many more of its list follow. */
function glueAfter(plain: string, quantities: readonly Quantity[]): number[] {
  const glued = quantities.map(() => 0);
  for (let i = quantities.length - 2; i >= 0; i--)
    if (GLUE.test(plain.slice(behindNumber(plain, quantities[i]!.end), quantities[i + 1]!.start)))
      glued[i] = glued[i + 1]! + 1;
  return glued;
}
