/**
 * Whether a part of a text looks back or ahead: it decides what a plain figure is (培育企业100家), a result or a target.
 *
 * Reports say so in headings and opening sentences (…工作回顾, 重点任务, 今年要做好…). Passages without either are weighed by
 * their words: plans are made of 加快, 推动, 抓好; reviews of 达到, 增长, 获批, 建成投运.
 */
import type { Spoken } from '../document.js';

export type Tense = 'review' | 'plan' | 'unknown';

const REVIEW =
  /(?:工作)?回顾|工作总结|发展成就|主要成[绩就]|做了以下工作|(?:过去|这)一年|(?<!今后|未来|下一个?|接下来的?)[一二三四五]年来|[过去]五年/;
const PLAN =
  /目标任务|预期目标|主要目标|(?:重点|主要|总体)(?:工作)?(?:任务|安排|考虑|要求)|工作(?:安排|部署|打算|计划|建议|思路)|重点工作|今后五年|未来五年|(?:今年|202\d年)(?:要|将|我们将|重点|工作)|下一步|(?:着力|重点)(?:抓好|做好)以下|聚焦.{0,12}要求|总体思路|指导思想/;
const BOTH = /取得|完成了|做了/;
const AHEAD = /加快(?!发展，)|推动|推进|力争|确保|抓好|办好|做好|抓实|健全|完善|深入实施|支持|鼓励|强化|坚持|争取|积极|要|将|持续|优化|培育|打造|加强|深化/g;
const BEHIND =
  /达到?\d|[增下][长降]\d|突破|获批|获评|入选|建成投|投运|位居|居全国|全国首|取得|创历史|实现了|荣获|圆满|顺利|基本形成|成效|完成|[增升降]至|[一-龥]了|成功|超\d|跃居|连续/g;
/** A passage without a heading looks ahead only when it says so this clearly. */
const CLEARLY = { atLeast: 8, times: 5 } as const;
const LONGEST_HEADING = 60;

/** The press looks back and ahead within one paragraph; there only the words of the sentence decide. */
const SECTIONED: ReadonlySet<string> = new Set(['work-report', 'plan', 'other']);

/** One tense for every paragraph. */
export function readTenses({ plain, paragraphs, genre, turns }: Spoken): Tense[] {
  if (!SECTIONED.has(genre) || turns.length > 0) return paragraphs.map(() => 'unknown');
  const tenses: Tense[] = [];
  let open: number[] = [];
  let tense: Tense = 'unknown';
  const settle = () => {
    const weighed = weigh(open.map((i) => plain.slice(paragraphs[i]!.start, paragraphs[i]!.end)));
    for (const i of open) tenses[i] = weighed;
    open = [];
  };
  paragraphs.forEach(({ start, end }, i) => {
    const said = saidTense(plain.slice(start, Math.min(end, start + LONGEST_HEADING)));
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

/** By the words of a heading or of the first sentence. */
function saidTense(opening: string): Tense {
  const first = /^[^。！？]*/.exec(opening)![0];
  const ahead = PLAN.test(first);
  if (REVIEW.test(first)) return ahead && !BOTH.test(first) && /五”时期(?:目标|主要|发展)/.test(first) ? 'plan' : 'review';
  return ahead ? 'plan' : 'unknown';
}

function weigh(paragraphs: readonly string[]): Tense {
  const count = (form: RegExp) => paragraphs.reduce((sum, text) => sum + (text.match(form)?.length ?? 0), 0);
  const ahead = count(AHEAD);
  return ahead >= CLEARLY.atLeast && ahead > CLEARLY.times * count(BEHIND) ? 'plan' : 'unknown';
}
