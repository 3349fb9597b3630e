/** Both ends of a relation are marked in its sentence, whether or not they are mentions. */
import { expect, test } from 'vitest';
import { markEnds } from '../../../../viewer/app/panel/mark-ends.js';
import type { MentionSpan, SentenceView } from '../../../../viewer/server/api-types.js';

const TEXT = '全年软件产业主营业务收入达到90亿元。';
const FROM = { id: 'Industry:软件产业', kind: 'Industry', name: '软件产业' };
const TO = { id: 'Indicator:软件产业主营业务收入', kind: 'Indicator', name: '软件产业主营业务收入' };

const span = (
  words: string,
  entity: { id: string; kind: string; name: string },
  mark: MentionSpan['mark'],
): MentionSpan => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  entity: entity.id,
  kind: entity.kind,
  name: entity.name,
  rule: 'fixture',
  confidence: 0.9,
  mark,
});

const sentence = (spans: MentionSpan[]): SentenceView => ({
  id: 's1',
  ordinal: 0,
  paragraph: 0,
  part: 'body',
  text: TEXT,
  speaker: null,
  speakerId: null,
  document: { id: 'd1', title: '', publisher: '', date: '' },
  spans,
  hits: [],
});

const marks = (from: typeof FROM, to: typeof TO, spans: MentionSpan[]) =>
  markEnds(sentence(spans), { from, to }).spans.map(({ start, end, mark }) => [TEXT.slice(start, end), mark]);

test('an indicator put together from two mentions is marked where the other end leaves off', () => {
  const keyword = { id: 'Keyword:主营业务收入', kind: 'Keyword', name: '主营业务收入' };
  expect(marks(FROM, TO, [span('软件产业', FROM, 'from'), span('主营业务收入', keyword, null)])).toEqual([
    ['软件产业', 'from'],
    ['主营业务收入', 'to'],
  ]);
});

test('ends that are mentions stay as they are, and a name that does not stand there is not marked', () => {
  expect(marks(FROM, { ...TO, name: '别处的指标' }, [span('软件产业', FROM, 'from')])).toEqual([['软件产业', 'from']]);
  expect(marks(FROM, { ...TO, name: '' }, [])).toEqual([['软件产业', 'from']]);
});
