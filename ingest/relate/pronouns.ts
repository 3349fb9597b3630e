/**
 * What do 该工程, 它, 这一体系, 我局 and 会议 stand for? Rules see the name instead, so that none of them has to know such words.
 *
 * A bare head noun (工程主要包括…) is only taken for a name that ends with it; 项目建设加快 speaks of projects in general.
 */
import type { EntityKind } from '../../graph/schema/entity-types.js';
import type { NamedSpan } from '../mentions-in.js';
import { isZone } from './zones.js';

const HEAD =
  '专项行动|三年行动|行动计划|行动方案|改革试点|示范项目|行动|计划|工程|项目|改革|试点|体系|机制|平台|战略|规划|方案|专项|示范区|先行区|试验区|合作区|集聚区|新区|园区|基地|走廊|通道|模式|制度|政策|举措|品牌|格局|布局|中心|集群|系统|网络|高地|产业园|科技园|科技城|科学城|工厂|枢纽|码头|街区|小镇|联盟|基金|廊道|新城|码|券|贷';
/** What follows a bare head noun that takes up what was named: 工程主要包括…. */
const PREDICATE =
  '的牵头|的责任|的主管|的运营|的重点|的核心|的关键|主要|主攻|锚定|瞄准|面向|用于|专门|投向|委托|交由|交给|说白了|其实|就是|也是|是|包括|包含|涵盖|建成|由|分|将|已|全|覆盖|总|以|聚焦|重点|首批|先|明确|提出|串联|沿|还|拟|预计|投|依托|选址|落户|采用|围绕|突出|共|实施|建设|启动|串起|连接';
/** 该工程, 这一体系; 它 and 其 at the start of a clause; 工程主要包括…; 我局; 主持会议. Names stand in it as they are. */
export const PRONOUN = new RegExp(
  `[\\uE000-\\uE008]|(?:(?<!应)该|这一|这项|这个|这座|这条|这片|这套|上述|(?<![因如至彼就])此)(?:项|个|一)?(?:${HEAD})(?!性|化|的人)|^\\s?(?:它|其(?=核心|重点|主要|关键|主攻|首要))|后者|^\\s?(?:今年|明年|目前|下一步|年内)?(?:${HEAD})(?=${PREDICATE})|我[局厅委部行会署院](?![们])|(?<=主持|出席|列席|参加)(?:会议|全会|大会|论坛|座谈会)`,
  'gu',
);
/** Sentences without an initiative, and none spoken of before, that may still take up another name. */
export const MAY_REFER = /我[局厅委部行会署院]|(?:主持|出席|列席|参加)(?:会议|全会|大会|论坛|座谈会)/;
/** 1 for a character that each word of PRONOUN but bare heads has, a rare one where there is a choice; 2 for what heads begin with. */
const TELLING = new Uint8Array(0x10000);
for (const head of HEAD.split('|')) TELLING[head.charCodeAt(0)] = 2;
for (const letter of '今明目下年') TELLING[letter.charCodeAt(0)] = 2;
for (const letter of '该这述此它其者我主席参') TELLING[letter.charCodeAt(0)] = 1;

/** May PRONOUN match a word between two places? Far cheaper than trying. */
export function mayTakeUp(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const told = TELLING[text.charCodeAt(at)];
    if (told !== 0 && (told === 1 || !isHanAt(text, at - 1))) return true;
  }
  return false;
}

/** A clause begins behind a mark or a space. */
function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3400 && code < 0xe000;
}

/** 后者, 我局 and 会议 are the last of their kind; another word the topic, or, when the topic has another head, what has it: 该试点. */
export function meant(word: string, topic: readonly NamedSpan[], recent: readonly NamedSpan[]): NamedSpan | undefined {
  const kind = kindMeant(word);
  const head = word.trim().slice(-2);
  const sameHead = ({ entity }: NamedSpan) => entity.kind === 'Initiative' && headOf(entity.name) === head;
  if (kind === 'Organization')
    return lastOf(recent, ({ entity }) => entity.kind === kind && bodyEndsWith(entity.name, head));
  if (kind) return lastOf(recent, ({ entity }) => entity.kind === kind);
  const same = topic.filter(sameHead);
  if (same.length === 1) return same[0];
  const other = lastOf(recent, sameHead);
  if (other || topic.length !== 1 || isBare(word)) return other;
  // 黑河自贸片区发布“跨境e办”，这一平台…: the district is no platform.
  return isZone(topic[0]!) && !ZONES.test(head) ? lastOf(recent, isMeasure) : topic[0];
}

const ZONES = /[区圈群带港城园地]$/;
const isMeasure = (name: NamedSpan): boolean => name.entity.kind === 'Initiative' && !isZone(name);

const kindMeant = (word: string): EntityKind | undefined =>
  word === '后者'
    ? 'Initiative'
    : word.startsWith('我')
      ? 'Organization'
      : /[会坛议]$/.test(word)
        ? 'Meeting'
        : undefined;

/** “成渝中线科创走廊” ends with 走廊. */
const headOf = (name: string): string => name.replace(/["”’」』》]+$/, '').slice(-2);

/** 我委 is a 委员会 too. */
const bodyEndsWith = (name: string, word: string): boolean =>
  name.endsWith(word[1]!) || name.endsWith(`${word[1]}员会`);

const isBare = (word: string): boolean => !/[该这此上它其]/.test(word);

/** The last name said that fits, of those that count as recent. */
function lastOf(said: readonly NamedSpan[], fits: (name: NamedSpan) => boolean): NamedSpan | undefined {
  for (let i = said.length - 1; i >= Math.max(0, said.length - LOOK_BACK); i--) if (fits(said[i]!)) return said[i];
  return undefined;
}

const LOOK_BACK = 12;
