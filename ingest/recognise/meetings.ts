/**
 * Named meetings, sessions, forums and fairs: 十四届全国人大三次会议, 中央经济工作会议, 进博会, 全省教育大会.
 *
 * A fair is on the border to an initiative; it is a meeting here. 会议, 本次大会 and 新闻发布会 without more are no names.
 */
import type { Segmented } from '../document.js';
import { Gazetteer } from '../lexicon/gazetteer.js';
import { readTable } from '../lexicon/tsv.js';
import { meetingsByForm } from './meeting/by-form.js';
import { fairs } from './meeting/fairs.js';
import { meetingsInRows } from './meeting/rows.js';
import { sessions } from './meeting/sessions.js';
import type { Candidate, Recogniser } from './recogniser.js';
import { type TokenView, viewOf } from './token-view.js';

let loaded: Gazetteer<string> | undefined;

function listedMeetings(): Gazetteer<string> {
  if (loaded) return loaded;
  const rows = readTable(new URL('../lexicon/meetings.tsv', import.meta.url), ['name', 'aliases']);
  loaded = new Gazetteer(
    rows.flatMap(({ name, aliases }) =>
      [name, ...aliases.split('/').filter(Boolean)].map((form) => [form, name] as const),
    ),
  );
  return loaded;
}

export const meetings = {
  id: 'meetings',
  finds: ['Meeting'],
  *apply(document: Segmented) {
    const view = viewOf(document);
    const found = [
      ...listed(view),
      ...sessions(view),
      ...twoSessions(view.plain),
      ...fairs(view),
      ...meetingsByForm(view),
    ];
    const whole = joined(view.plain, found);
    yield* whole;
    yield* meetingsInRows(view, whole);
  },
} satisfies Recogniser;

/** 世界文化论坛|第八届年会: one that is counted goes with the name right before it. */
function joined(plain: string, found: readonly Candidate[]): Candidate[] {
  const endings = new Map(found.map((one) => [one.end, one]));
  return found.map((one) => {
    const before = /^(?:第|20)/.test(plain.slice(one.start, one.start + 2)) ? endings.get(one.start) : undefined;
    return before ? { ...one, start: before.start, name: before.name ?? plain.slice(before.start, one.end) } : one;
  });
}

function* listed(view: TokenView): Generator<Candidate> {
  for (const { start, end, value } of listedMeetings().scan(view.plain)) {
    if (end - start < 4 && !view.isEdge(start)) continue;
    const counted = COUNTED.exec(view.plain.slice(end, end + LONGEST_COUNT))?.[0].length ?? 0;
    yield { kind: 'Meeting', start, end: end + counted, rule: 'meetings/listed', strength: 8.3, name: value };
  }
}

/** 粤港合作联席会议|第二十六次会议. */
const COUNTED = /^(?:第[0-9一二三四五六七八九十百]{1,5}(?:次|届)(?:全体)?|20[0-9]{2}年)(?:会议|年会|大会)/;
const LONGEST_COUNT = 14;

const BEFORE_TWO = /(?:全国|全省|全市|全区|(?<![一-龥])[省市])?[“"「]?$/;
const BEHIND_TWO = /^[”"」]?(?=[，。、；：！？\s）)“”召期上精代确明闭开胜刚议的和在提间后前时已将即也都就为是]|$)/;

/** 全市两会, 今年全国“两会”. */
function* twoSessions(plain: string): Generator<Candidate> {
  for (let at = plain.indexOf('两会'); at >= 0; at = plain.indexOf('两会', at + 2)) {
    const behind = BEHIND_TWO.exec(plain.slice(at + 2, at + 4));
    if (!behind) continue;
    const start = at - BEFORE_TWO.exec(plain.slice(Math.max(0, at - 4), at))![0].length;
    const end = at + 2 + behind[0].length;
    yield { kind: 'Meeting', start, end, rule: 'meetings/two-sessions', strength: 7.6 };
  }
}
