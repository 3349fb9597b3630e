/**
 * What a sentence says of an initiative named in the sentence before: 推出“稻香码”改革。首批在榕城、泉港试点。该改革由省农业农村厅牵头。
 *
 * Only when the sentence names no initiative itself and the one before leaves no doubt: it names exactly one, or the one whose kind
 * is taken up again (该工程, 这项改革).
 */
import type { RelationKind } from '../../graph/schema/relation-types.js';
import type { FoundRelation, Spoken } from '../document.js';
import type { NamedSpan } from '../mentions-in.js';
import { namesBetween, type Outline, outline } from './outline.js';
import type { RelationRule } from './relation-rule.js';
import { coordinated, namesWithin } from './worded.js';

interface Statement {
  readonly kind: RelationKind;
  readonly rule: string;
  readonly pattern: RegExp;
}

const PLACES = coordinated('b', ['Place']);
const BODIES = coordinated('b', ['Organization', 'Person']);
const OWN = '[^，,。；;：:\\uE000-\\uE008]';
const STATEMENTS: readonly Statement[] = [
  {
    kind: 'CARRIED_OUT_IN',
    rule: 'carried-on/place',
    pattern: new RegExp(
      `(?:在|于)${PLACES}${OWN}{0,12}?(?:实施|开展|试点|落地|推行|启动|推开|试行|先行|率先|投运|运行|铺开|推广|扎根|建成|开工|应用)`,
      'ud',
    ),
  },
  {
    kind: 'CARRIED_OUT_IN',
    rule: 'carried-on/place',
    pattern: new RegExp(
      `${PLACES}${OWN}{0,8}?(?:率先|先行|首批|成为首批|已经?|正)${OWN}{0,6}?(?:试点|试行|实施|推开|先试|落地|启动|开展)`,
      'ud',
    ),
  },
  {
    kind: 'CARRIED_OUT_IN',
    rule: 'carried-on/place',
    pattern: new RegExp(`(?:选在|选定|落在|放在|覆盖|推广到|扩大到|落户)${PLACES}`, 'ud'),
  },
  {
    kind: 'CARRIED_OUT_IN',
    rule: 'carried-on/chosen',
    pattern: new RegExp(
      `${PLACES}(?:等[^，,。；;]{0,12}?)?(?:成功|双双|同时|也|均|都|率先|先后|首批){0,2}?(?:入选|入围|获批|上榜|在列|榜上有名|名列其中|跻身其中|先行先试)(?=[，,。；;]|其中|$)`,
      'ud',
    ),
  },
  {
    kind: 'LED_BY',
    rule: 'carried-on/leader',
    pattern: new RegExp(`由${BODIES}${OWN}{0,10}?(?:牵头|负责|主导|统筹|领衔|承担|组织|实施|运营|承建)`, 'ud'),
  },
];
/** Words that take up the kind of thing named before. */
const TAKEN_UP = /(?:该|这项|这一|此项|这个|上述)([\u4e00-\u9fff]{2})/u;
/** What may stand before the statement: nothing that could be a subject of its own. */
const ELIDES =
  /^(?:首批|率先|首先|先|目前|现已|已经?|正|今年|去年|明年|年内|将|计划|下一步|第一批|试点|同时|近日|首期|一期|其中|(?:该|这项|这一|此项|这个|上述)[\u4e00-\u9fff]{2,6}|[，,]){0,6}$/u;

export const carriedOn = {
  id: 'carried-on',
  finds: ['CARRIED_OUT_IN', 'LED_BY'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    let before: Outline | undefined;
    for (const sentence of document.sentences) {
      const shape = outline(document, sentence);
      const topic = before?.sentence.paragraph === sentence.paragraph ? topicOf(shape, before) : undefined;
      if (topic)
        for (const { kind, rule, pattern } of STATEMENTS) {
          const found = pattern.exec(shape.text);
          if (!found || !ELIDES.test(shape.text.slice(0, found.index))) continue;
          for (const { entity } of namesWithin(shape, found.indices!.groups!.b!))
            yield { kind, from: topic.entity.id, to: entity.id, sentence: sentence.ordinal, rule };
        }
      before = shape;
    }
  },
} satisfies RelationRule;

const initiatives = (shape: Outline): NamedSpan[] => namesBetween(shape, 0, shape.text.length, ['Initiative']);

function topicOf(shape: Outline, before: Outline): NamedSpan | undefined {
  if (initiatives(shape).length > 0) return undefined;
  const named = initiatives(before);
  const kind = TAKEN_UP.exec(shape.text)?.[1];
  const takenUp = kind ? named.filter(({ entity }) => entity.name.includes(kind)).at(-1) : undefined;
  return takenUp ?? (new Set(named.map(({ index }) => index)).size === 1 ? named[0] : undefined);
}
