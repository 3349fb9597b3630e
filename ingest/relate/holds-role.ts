/**
 * HOLDS_ROLE: a title between a body and a name - 福建省发展和改革委员会副主任皇甫立恒 - or 王明代表 in a text about one delegation.
 *
 * 省委副书记、省长王明 holds two: the second is of the province that the text speaks for. A title without a body says nothing here.
 */
import type { EntityKind } from '../../graph/schema/entity-types.js';
import type { FoundRelation, LinkedEntity, Spoken } from '../document.js';
import { readTable } from '../lexicon/tsv.js';
import type { NamedSpan } from '../mentions-in.js';
import { KIND_MARKS } from './kind-marks.js';
import { type Outline, outlines } from './outline.js';
import type { RelationRule } from './relation-rule.js';

const BODIES: readonly EntityKind[] = ['Organization', 'Place', 'Meeting', 'Media'];
const BODY = BODIES.map((kind) => KIND_MARKS[kind]).join('');
const LONGEST_ROLE = 6;
/** Words between body and title that belong to the title: 党组书记, 常务副市长. */
const UNIT = new RegExp(`(?<body>[${BODY}])?(?<unit>[^，,。；;：:、的（()）】\\]\\s\\uE000-\\uE008]{0,10})$`, 'u');
const OF_A_DIVISION = /^(?:常务)?副?[省市县区州盟旗镇乡]长$|^主席$/;
const HEADS_DIVISION = /^(?:常务)?副?(?:代)?([省市])(?:长|委副?书记)$/;
const LEVEL_MARKS: Readonly<Record<string, string>> = { province: '省', prefecture: '市' };
/** 云南农业大学|的|副教授. */
const OF_BODY = new RegExp(`(?<=[${KIND_MARKS.Organization}${KIND_MARKS.Media}])的$`);
/** Who writes or works on the text holds no office by it. */
const NOT_AN_OFFICE = /(?:记者|通讯员|编辑|作者|摄|农民|村民|居民|市民|牧民|工人|职工|大户|种植户|养殖户)$/;
/** Between a place and a title, only what belongs to the division: another word is a body that nobody recognised (平陆运河集团董事长). */
const OF_A_PLACE =
  /^(?:[省市区县州盟旗镇乡]|自治[区州县])?(?:村|委|党委|政府|人民政府|人大|常委会?|政协|纪委|监委|党组|政法委?|常务|副|代|前|原|现任|首席|工信|驻村|第一)*$/;
/** 深圳市副市长 with 深圳 as the place: the 市 is the place's. */
const DIVISION = /^(?:[省市区县州盟旗镇乡]|自治[区州县])(?=.)(?!长|委)/;

let roles: ReadonlySet<string> | undefined;

export const holdsRole = {
  id: 'holds-role',
  finds: ['HOLDS_ROLE'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    roles ??= new Set(
      readTable(new URL('../lexicon/roles.tsv', import.meta.url), ['word', 'stands'])
        .filter(({ word, stands }) => stands !== 'after' && !NOT_AN_OFFICE.test(word))
        .map(({ word }) => word),
    );
    const delegation = onlyDelegation(document.entities);
    const homes = document.entities.filter(
      ({ kind, name }) => kind === 'Place' && (document.home.startsWith(name) || delegation?.name.startsWith(name)),
    );
    for (const shape of outlines(document)) {
      if (!shape.text.includes(KIND_MARKS.Person)) continue;
      for (const [at, person] of shape.names) {
        if (person.entity.kind !== 'Person') continue;
        const holds = [...titlesBefore(document.plain, shape, at, homes), ...titleBehind(shape, at, delegation)];
        for (const { body, role } of holds)
          yield {
            kind: 'HOLDS_ROLE',
            from: person.entity.id,
            to: body,
            sentence: shape.sentence.ordinal,
            rule: role === '代表' ? 'holds-role/delegate' : 'holds-role/title',
            detail: role,
          };
      }
    }
  },
} satisfies RelationRule;

interface Held {
  readonly body: string;
  readonly role: string;
}

/** Reads titles from the name leftwards; one without a body of its own belongs to the next body on the left. */
function titlesBefore(plain: string, shape: Outline, at: number, homes: readonly LinkedEntity[]): Held[] {
  const held: Held[] = [];
  let waiting: string[] = [];
  let rest = shape.text.slice(Math.max(0, at - 60), at);
  for (let steps = 0; steps < 4; steps++) {
    rest = rest.replace(/[、兼和，\s]{0,2}$/, '');
    const word = roleAtEnd(rest);
    if (!word) break;
    const before = rest.slice(0, rest.length - word.length).replace(OF_BODY, '');
    const { body, unit } = UNIT.exec(before)!.groups as { body?: string; unit: string };
    const place = at - (shape.text.slice(Math.max(0, at - 60), at).length - before.length) - unit.length - 1;
    if (body) {
      const { entity, end } = shape.names.get(place) as NamedSpan;
      const { id, kind } = entity;
      const role = (word === '长' ? plain[end - 1] : unit.length > 6 ? '' : unit) + word;
      if (kind !== 'Place' || OF_A_PLACE.test(unit)) held.push({ body: id, role: role.replace(DIVISION, '') });
      for (const one of waiting) held.push({ body: (OF_A_DIVISION.test(one) && homes[0]?.id) || id, role: one });
      waiting = [];
    } else waiting.push(unit.length > 6 ? word : unit + word);
    rest = before.slice(0, before.length - unit.length - (body ? 1 : 0));
    if (unit.length > 6 && !body) break;
  }
  for (const role of waiting) for (const home of homes) if (ofHome(role, home)) held.push({ body: home.id, role });
  return held;
}

/** 省长王明 in the text of a province is that province's. */
const ofHome = (role: string, { attributes }: LinkedEntity): boolean =>
  HEADS_DIVISION.exec(role)?.[1] === LEVEL_MARKS[String(attributes.level)];

/** 厦门市长王明: where the place is named with its 市, the title is what is left of it. */
const HEAD_OF_PLACE = new RegExp(`${KIND_MARKS.Place}长$`, 'u');

function roleAtEnd(text: string): string | undefined {
  if (HEAD_OF_PLACE.test(text)) return '长';
  for (let length = Math.min(LONGEST_ROLE, text.length); length > 1; length--)
    if (roles!.has(text.slice(-length))) return text.slice(-length);
  return undefined;
}

/** 王明代表 in a text about one delegation, 新疆代表团王明代表 in any. */
function titleBehind({ text, names }: Outline, at: number, only: LinkedEntity | undefined): Held[] {
  if (!text.startsWith('代表', at + 1) || text[at + 3] === '团') return [];
  const own = names.get(at - 1)?.entity;
  const body = own?.name.endsWith('代表团') ? own : only;
  return body ? [{ body: body.id, role: '代表' }] : [];
}

function onlyDelegation(entities: readonly LinkedEntity[]): LinkedEntity | undefined {
  const found = entities.filter(({ kind, name }) => kind === 'Organization' && name.endsWith('代表团'));
  return found.length === 1 ? found[0] : undefined;
}
