/**
 * The map of questions: media at the left, persons at the right, a band for each question; pressing one opens its evidence.
 */
import type { EntityRef, QuestionView } from '../../server/api-types.js';
import { clip } from '../graph/model.js';
import { selectRelation } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';

const ROW = 22;
const WIDTH = 560;
const [LEFT, RIGHT] = [190, 370];

export function AskedFlow({ items }: { readonly items: readonly QuestionView[] }) {
  const t = useText();
  const chosen = useApp((state) => state.view.relation);
  const media = distinct(items.map(({ medium }) => medium));
  const persons = distinct(items.map(({ person }) => person));
  const height = Math.max(media.length, persons.length) * ROW;
  const place = (list: readonly EntityRef[], id: string): number =>
    ((list.findIndex((one) => one.id === id) + 0.5) * height) / list.length;
  return (
    <svg className="asked-flow" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('asked.caption')}>
      {items.map(({ relation, sentence, medium, person }) => (
        <Band
          key={`${relation} ${sentence.id}`}
          relation={relation}
          chosen={relation === chosen}
          from={place(media, medium.id)}
          to={place(persons, person.id)}
        />
      ))}
      {media.map((medium) => (
        <Name key={medium.id} entity={medium} x={LEFT - 14} y={place(media, medium.id)} anchor="end" />
      ))}
      {persons.map((person) => (
        <Name key={person.id} entity={person} x={RIGHT + 14} y={place(persons, person.id)} anchor="start" />
      ))}
    </svg>
  );
}

interface BandProps {
  readonly relation: string;
  readonly chosen: boolean;
  readonly from: number;
  readonly to: number;
}

function Band({ relation, chosen, from, to }: BandProps) {
  const middle = (LEFT + RIGHT) / 2;
  const hover = (id: string) => (): void => useApp.setState({ hoveredRelation: id });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table below holds the same questions as buttons
    <path
      className={chosen ? 'band chosen' : 'band'}
      d={`M${LEFT} ${from}C${middle} ${from} ${middle} ${to} ${RIGHT} ${to}`}
      onClick={() => selectRelation(relation)}
      onMouseEnter={hover(relation)}
      onMouseLeave={hover('')}
    />
  );
}

interface NameProps {
  readonly entity: EntityRef;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

function Name({ entity, x, y, anchor }: NameProps) {
  return (
    <g data-kind={entity.kind}>
      <circle className="flow-dot" cx={anchor === 'end' ? LEFT - 6 : RIGHT + 6} cy={y} r={4} />
      <text x={x} y={y + 4} textAnchor={anchor}>
        {clip(entity.name, 14)}
      </text>
    </g>
  );
}

function distinct(entities: readonly EntityRef[]): readonly EntityRef[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}
