/**
 * Whether a part of a text looks back or ahead: it decides what a plain figure is (培育企业100家), a result or a target.
 *
 * Reports say so in headings and opening sentences (…工作回顾, 重点任务, 今年要做好…). Passages without either are weighed by
 * their words: plans are made of 加快, 推动, 抓好; reviews of 达到, 增长, 获批, 建成投运.
 */
import type { Spoken } from '../document.js';
import { firstYearOf } from './five-year-plan.js';

export type Tense = 'review' | 'plan' | 'unknown';

const REVIEW =
  /回顾|总结|成就|成绩|(?:完成|进展|落实|执行|运行|实施|工作|发展|有关|基本|主要)情况|(?:主要|工作|发展|建设|取得的?)成效|发展(?:基础|现状)|现状与|做了以下工作|(?:过去|这)的?[一五]年|(?<!今后|未来|下一个?|接下来的?)[一二三四五]年来/;
const PLAN =
  /(?:目标|重点|主要|工作|预期)(?:目标|任务)|目标(?:[和与及、]|任务)|20\d\d年(?:主要|重点|的)?(?:任务|目标|安排|打算)|总体(?:要求|安排|考虑|思路)|(?:发展|主要|总体|工作|建设|行动|规划|具体|阶段)目标|(?:重点|主要|工作|保障|支持|政策)(?:举措|措施)|工作(?:安排|部署|打算|计划|建议|思路|重点)|重点工作|主要考虑|今后五年|未来五年|下一步|指导思想|20\d\d年工作/;
/** In running text the same words tell of anything; only these open the part that looks ahead. */
const PLAN_OPENS =
  /预期目标(?:是|为|：|$)|(?:今年|20\d\d年|我们|下一步)[，、]?(?:工作)?要|做好.{0,4}(?:今年|20\d\d年)|(?:着力|重点)(?:抓好|做好)以下|(?:今后|未来)五年[，是要]|下一步[，将]|展望/;
/** Headings below the first level are about contents. */
const LOWER = /^\s*[（(]/;
const FIVE_YEARS = /“?(十?[一二三四五六七八九]五)”?时期[，是要]/;
/** Behind a report its terms are explained. */
const NOTES = /^\s*(?:附[：:件录]?)?(?:名词解释|注释)/;
const DONE = /完成|实现了|取得|成就|做了/;
const AHEAD =
  /加快(?!发展，)|推动|推进|力争|确保|抓好|办好|做好|抓实|健全|完善|深入实施|支持|鼓励|强化|坚持|争取|积极|要|将|持续|优化|培育|打造|加强|深化/g;
const BEHIND =
  /达到?\d|[增下][长降]\d|突破|获批|获评|入选|建成投|投运|位居|居全国|全国首|取得|创历史|实现了|荣获|圆满|顺利|基本形成|成效|完成|[增升降]至|[一-龥]了|成功|超\d|跃居|连续/g;
/** A passage without a heading looks ahead only when it says so this clearly. */
const CLEARLY = { atLeast: 8, times: 5 } as const;
const LONGEST_OPENING = 60;

/** The press looks back and ahead within one paragraph; there only the words of the sentence decide. */
const SECTIONED: ReadonlySet<string> = new Set(['work-report', 'plan', 'other']);

/** A plan by its title looks ahead where it does not say otherwise; 某市出台五项措施 is a report about one. */
const PLAN_TITLE = /(?:规划|纲要|措施|要点|任务分解|清单|分工|方案|通知|意见|安排)(?:[（(][^）)]{0,20}[）)])?$/;
const HEADLINE = /[，！？：]|——|公布|发布|出台|推出|启动|印发(?![^的]*的通知)|[\d一二三四五六七八九十两]+[项条]/;
const isPlan = ({ title, byline }: Spoken): boolean =>
  byline.length === 0 && PLAN_TITLE.test(title) && !HEADLINE.test(title);

/** One tense for every paragraph. */
export function readTenses(document: Spoken, year: number): Tense[] {
  const { plain, paragraphs, genre } = document;
  if (!SECTIONED.has(genre)) return announcedTenses(plain, paragraphs);
  const tenses: Tense[] = [];
  let open: number[] = [];
  let tense: Tense = 'unknown';
  const settle = () => {
    const weighed = isPlan(document)
      ? 'plan'
      : weigh(open.map((i) => plain.slice(paragraphs[i]!.start, paragraphs[i]!.end)));
    for (const i of open) tenses[i] = weighed;
    open = [];
  };
  paragraphs.forEach(({ start, end, part }, i) => {
    const opening = /^[^。！？]*/.exec(plain.slice(start, Math.min(end, start + LONGEST_OPENING)))![0];
    if (NOTES.test(opening)) tense = 'unknown';
    const said = part === 'heading' ? headingTense(opening) : part === 'body' ? openingTense(opening, year) : 'unknown';
    if (said !== 'unknown') {
      settle();
      tense = said;
    }
    if (tense === 'unknown') open.push(i);
    else tenses[i] = tense;
  });
  settle();
  return tenses;
}

/** 今年共安排民生实事39件: and below a paragraph for each, which says what will be done. */
const ANNOUNCES = /(?:今年|明年)[^。]{0,16}(?:安排|计划|确定|推出|实施|推进|将)[^。]{0,24}(?:实事|任务|项目|举措)/;
/** 教育：新增学位…. Who speaks is no field of life. */
const FIELD =
  /^.{0,4}(?:就业|创业|教育|医疗|卫生|健康|养老|托育|一老一小|住房|安居|出行|交通|生态|环境|文化|体育|文体|社保|社会保障|救助|助残|安全|更新|城建|农业|乡村|农村|水利|能源|产业|科技|改革|开放|消费|投资|政务|食品|服务|便民|民生)[\u4e00-\u9fff”]{0,6}[：:]/;

function announcedTenses(plain: string, paragraphs: Spoken['paragraphs']): Tense[] {
  let announced = false;
  return paragraphs.map(({ start, end, part }) => {
    const opening = plain.slice(start, Math.min(end, start + LONGEST_OPENING * 2));
    if (part === 'body' && ANNOUNCES.test(opening)) announced = true;
    return announced && FIELD.test(opening) ? 'plan' : 'unknown';
  });
}

/** 二、“十四五”发展成就和“十五五”目标任务 looks back first; its running text says where it turns. */
function headingTense(words: string): Tense {
  if (LOWER.test(words)) return 'unknown';
  if (REVIEW.test(words)) return 'review';
  return PLAN.test(words) ? 'plan' : 'unknown';
}

function openingTense(words: string, year: number): Tense {
  const plan = FIVE_YEARS.exec(words)?.[1];
  if (plan && firstYearOf(plan) >= year && !DONE.test(words)) return 'plan';
  if (PLAN_OPENS.test(words) && !DONE.test(words)) return 'plan';
  return REVIEW.test(words) && (DONE.test(words) || /^[^，]{0,8}(?:年来|过去)/.test(words)) ? 'review' : 'unknown';
}

function weigh(paragraphs: readonly string[]): Tense {
  const ahead = count(paragraphs, AHEAD);
  return ahead >= CLEARLY.atLeast && ahead > CLEARLY.times * count(paragraphs, BEHIND) ? 'plan' : 'unknown';
}

const count = (paragraphs: readonly string[], form: RegExp): number =>
  paragraphs.reduce((sum, text) => sum + (text.match(form)?.length ?? 0), 0);
