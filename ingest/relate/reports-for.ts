/**
 * REPORTS_FOR: reporters by by-line, caption, signature or dateline - 重庆日报记者 白露; 新华社北京3月5日电（记者 王明、李华）; 本报记者 王明.
 *
 * 通讯员 write to a paper, they do not report for it; 责任编辑 edit it.
 */

import { allMatches } from '../all-matches.js';
import type { FoundRelation, Spoken } from '../document.js';
import type { NamedSpan } from '../mentions-in.js';
import { publisherOf } from '../speech/publisher.js';
import { KIND_MARKS } from './kind-marks.js';
import { type Outline, outlines } from './outline.js';
import type { RelationRule } from './relation-rule.js';

const { Media, Person, Place } = KIND_MARKS;
const POST =
  '(?:社|全媒体?|融媒体?|首席|驻[\\u4e00-\\u9fff\\uE005]{1,8}|特派|特约|见习|实习|摄影|深度|时政|财经|[、，\\s（）()·｜丨|])';
const NAMES = `(?<people>${Person}(?:[\\s、，/／]{0,4}${Person}){0,12})`;
const BYLINE = new RegExp(`(?<medium>${Media})${POST}{0,8}?记者[\\s:：/／|]{0,4}${NAMES}`, 'gud');
/** 新华社北京3月5日电（记者王明）, 湖南日报1月22日讯（全媒体记者 易闻）: the medium stands before the dateline. */
const DATELINE = new RegExp(
  `(?<medium>${Media})[^。；，\\uE000]{0,24}?(?:电|讯|消息|报道)[】\\])）]?[：:\\s]?[（(](?:[^）)。]{0,12}?)记者[\\s:：]{0,3}${NAMES}`,
  'gud',
);
/** 【维港时报专讯】记者王明报道, 中新社香港3月5日电 记者王明报道 */
const NARRATED = new RegExp(
  `(?<medium>${Media})[^。；，\\uE000]{0,16}?(?:专讯|特讯|讯|消息|电)[】\\])）]?[：:\\s]?${POST}{0,4}?记者[\\s:：]{0,3}${NAMES}(?=[^。；]{0,8}(?:报道|报导))`,
  'gud',
);
/** 来源：塞上晨报 作者：王明; not an essay's author (作者系…). */
const AUTHOR = new RegExp(`作者\\s?[:：]\\s{0,3}${NAMES}(?![\\s（(]{0,2}(?:系|单位))`, 'gud');
/** 本报记者 王明: the publisher's. */
const OWN = new RegExp(`(?:本报|本台|本网|本刊|本社)${POST}{0,8}?记者[\\s:：]{0,3}${NAMES}`, 'gud');
const BARE = new RegExp(
  `^[\\s（(【□■◆●文/／丨|：:]{0,6}(?:${Place}|见习|首席|全媒体)?记者[\\s:：/／|]{0,4}${NAMES}`,
  'gud',
);

export const reportsFor = {
  id: 'reports-for',
  finds: ['REPORTS_FOR'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    const medium = publisherOf(document);
    const publisher = medium === undefined ? undefined : document.entities[medium]!.id;
    for (const shape of outlines(document)) {
      if (!shape.text.includes(Person) || !/记者|作者/.test(shape.text)) continue;
      yield* named(shape, BYLINE, 'reports-for/byline');
      yield* named(shape, DATELINE, 'reports-for/dateline');
      yield* named(shape, NARRATED, 'reports-for/dateline');
      if (!publisher) continue;
      if (shape.sentence.part === 'byline') yield* named(shape, AUTHOR, 'reports-for/own', publisher);
      yield* named(shape, OWN, 'reports-for/own', publisher);
      if (shape.sentence.part === 'byline' || shape.sentence.part === 'caption')
        yield* named(shape, BARE, 'reports-for/own', publisher);
    }
  },
} satisfies RelationRule;

function* named(shape: Outline, pattern: RegExp, rule: string, publisher?: string): Iterable<FoundRelation> {
  for (const { indices } of allMatches(shape.text, pattern)) {
    const { people, medium } = indices!.groups!;
    const to = publisher ?? shape.names.get(medium![0])!.entity.id;
    for (const person of peopleIn(shape, people!))
      yield { kind: 'REPORTS_FOR', from: person.entity.id, to, sentence: shape.sentence.ordinal, rule };
  }
}

function peopleIn({ names }: Outline, [start, end]: [number, number]): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let at = start; at < end; at++) {
    const name = names.get(at);
    if (name?.entity.kind === 'Person') found.push(name);
  }
  return found;
}
