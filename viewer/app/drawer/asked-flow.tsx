/**
 * The map of questions: which medium asked whom, and on what. Two bands for each question; pressing one opens its evidence.
 */
import { useMemo } from 'react';
import type { EntityRef, QuestionView } from '../../server/api-types.js';
import { clip } from '../graph/model.js';
import { selectRelation } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import { layQuestions, type Placed } from './lay-questions.js';

const ROW = 22;
const WIDTH = 860;
/** Left ends and right ends of the bands: medium to person, person to topic. */
const [MEDIUM, PERSON_LEFT, PERSON_RIGHT, TOPIC] = [130, 280, 390, 520];

export function AskedFlow({ items }: { readonly items: readonly QuestionView[] }) {
  const t = useText();
  const { media, persons, topics } = useMemo(() => layQuestions(items), [items]);
  const [mediumAt, personAt] = [heights(media), heights(persons)];
  return (
    <svg
      className="asked-flow"
      viewBox={`0 0 ${WIDTH} ${items.length * ROW}`}
      role="img"
      aria-label={t('asked.caption')}
    >
      {topics.map(({ what, y }) => (
        <Question
          key={`${what.relation} ${what.sentence.id}`}
          question={what}
          medium={mediumAt.get(what.medium.id) ?? 0}
          person={personAt.get(what.person.id) ?? 0}
          topic={y * ROW}
        />
      ))}
      {media.map(({ what, y }) => (
        <Name key={what.id} entity={what} x={MEDIUM - 14} y={y * ROW} dot={MEDIUM - 6} anchor="end" />
      ))}
      {persons.map(({ what, y }) => (
        <Name key={what.id} entity={what} x={PERSON_LEFT + 14} y={y * ROW} dot={PERSON_LEFT + 6} anchor="start" />
      ))}
    </svg>
  );
}

const heights = (placed: readonly Placed<EntityRef>[]): ReadonlyMap<string, number> =>
  new Map(placed.map(({ what, y }) => [what.id, y * ROW]));

interface QuestionProps {
  readonly question: QuestionView;
  readonly medium: number;
  readonly person: number;
  readonly topic: number;
}

function Question({ question: { relation, topic: words, sentence }, medium, person, topic }: QuestionProps) {
  const near = useApp((state) => state.hoveredRelation === relation || state.view.relation === relation);
  const hover = (id: string) => (): void => useApp.setState({ hoveredRelation: id });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table below holds the same questions as buttons
    <g
      className={near ? 'question near' : 'question'}
      onClick={() => selectRelation(relation)}
      onMouseEnter={hover(relation)}
      onMouseLeave={hover('')}
    >
      <path d={band(MEDIUM, medium, PERSON_LEFT, person)} />
      <path d={band(PERSON_RIGHT, person, TOPIC, topic)} />
      <text x={TOPIC + 8} y={topic + 4}>
        <title>{clip(words || sentence.text, 300)}</title>
        {clip(words || sentence.text, 24)}
      </text>
    </g>
  );
}

function band(left: number, from: number, right: number, to: number): string {
  const middle = (left + right) / 2;
  return `M${left} ${from}C${middle} ${from} ${middle} ${to} ${right} ${to}`;
}

interface NameProps {
  readonly entity: EntityRef;
  readonly x: number;
  readonly y: number;
  readonly dot: number;
  readonly anchor: 'start' | 'end';
}

function Name({ entity, x, y, dot, anchor }: NameProps) {
  return (
    <g data-kind={entity.kind}>
      <circle className="flow-dot" cx={dot} cy={y} r={4} />
      <text x={x} y={y + 4} textAnchor={anchor}>
        {clip(entity.name, anchor === 'end' ? 8 : 7)}
      </text>
    </g>
  );
}
