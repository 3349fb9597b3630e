/** Places by form: 在渝, 沪苏浙皖, 川西北, 张家坳村, 我省. */
import { CharacterSet } from '../lexicon/character-set.js';
import { type Division, divisions, uniqueLabel } from '../lexicon/divisions.js';
import type { Candidate } from './recogniser.js';
import { isStopAt, type TokenView } from './token-view.js';

/** One-character names of provinces and a few cities. Those that are everyday words (新, 宁, 青, 吉, 黑, 甘, 台, 港) need more context than we have. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  京: '北京',
  津: '天津',
  冀: '河北',
  晋: '山西',
  沪: '上海',
  苏: '江苏',
  浙: '浙江',
  皖: '安徽',
  闽: '福建',
  赣: '江西',
  鲁: '山东',
  豫: '河南',
  鄂: '湖北',
  湘: '湖南',
  粤: '广东',
  桂: '广西',
  琼: '海南',
  渝: '重庆',
  川: '四川',
  黔: '贵州',
  滇: '云南',
  藏: '西藏',
  陕: '陕西',
  蓉: '成都',
  穗: '广州',
  甬: '宁波',
};

const AFTER_VERB =
  /(?:[在来赴入进返驻援抵离]|落户)([京津冀晋沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕蓉穗甬])(?=[，。、；：！？\s视考调投落举召成开发就创企高央外台港民国设建实]|召开|举行|人员|期间|工作)/g;

/** Three and more: 沪苏浙皖, 晋冀鲁豫; two only where a region is known by them (regions.tsv). */
const IN_RUNS = new CharacterSet('京津冀晋沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁辽吉蒙');
const RUN = { least: 3, most: 5 } as const;
const TRANSPORT = /^(?:铁路|高铁|高速|城际|线|通道|大桥|走廊|客专|快线)/;

const place = (start: number, end: number, rule: string, name: string): Candidate => {
  const division = divisions()
    .byName.get(name)
    ?.find((d) => d.level !== 'county');
  return {
    kind: 'Place',
    start,
    end,
    strength: 5,
    rule: `places/${rule}`,
    name: division ? uniqueLabel(division) : name,
    attributes: division ? { adminCode: division.code, level: division.level } : { level: 'region' },
  };
};

export function* abbreviations(plain: string): Generator<Candidate> {
  for (const match of plain.matchAll(AFTER_VERB)) {
    const end = match.index + match[0].length;
    yield place(end - 1, end, 'abbreviation', ABBREVIATIONS[match[1]!]!);
  }
  for (const [start, end] of runs(plain)) {
    const run = plain.slice(start, end);
    if (TRANSPORT.test(plain.slice(end, end + 2)) || run.startsWith('京津冀')) continue;
    if (![...run].every((c) => c in ABBREVIATIONS)) continue;
    for (let i = start; i < end; i++) yield place(i, i + 1, 'abbreviation-run', ABBREVIATIONS[plain[i]!]!);
  }
}

function* runs(plain: string): Generator<[start: number, end: number]> {
  for (let start = 0; start < plain.length; start++) {
    if (!IN_RUNS.hasAt(plain, start)) continue;
    let end = start + 1;
    while (end - start < RUN.most && IN_RUNS.hasAt(plain, end)) end++;
    if (end - start >= RUN.least) yield [start, end];
    start = end - 1;
  }
}

const SUB_REGION =
  /(?:[川渝黔滇桂粤湘鄂赣皖闽浙苏鲁豫晋冀辽陇陕琼](?:东北|东南|西北|西南|中东部|[东西南北中](?![东西南北中])))(?:地区)?(?=[、，。；等各的和与及地山革协振城经生区沿市农]|$)/g;

export function* subRegions(plain: string): Generator<Candidate> {
  for (const match of plain.matchAll(SUB_REGION)) {
    if (/[冀浙]中[、，]|[京沪在]$/.test(match[0])) continue;
    const name = match[0].replace(/地区$/, '');
    if (divisions().byName.has(name)) continue;
    yield {
      kind: 'Place',
      start: match.index,
      end: match.index + match[0].length,
      strength: 5,
      rule: 'places/sub-region',
      name,
      attributes: { level: 'region' },
    };
  }
}

const TOWN = /[一-龥]{2,4}(?:街道|[镇乡村])(?![一-龥]?[镇乡村]|[集长域务容民委企貌庄落])/g;
const GENERIC_TOWN =
  /(?:城|乡|农|中心|强|小|特色|重点|百强|经济|古|示范|美丽|和美|传统|个|名|每|各|全|老|新|山|渔|行政|自然|建制|贫困|脱贫|文明|幸福|数字|先进|试点|样板|所在|该|本|我|这|那|进|下|驻|入|振兴|精品|未来|共富|宜居|宜业|旅游|网红|明星|千|万|百|偏远|边境|沿江|沿海|空心|地球|城中|同|联|帮扶|老家|故|异|侨|之|返|回|离|的|某|何|哪|他|她|邻|几|中心|科技|文化|产业|创业|孵化|艺术|影视|温泉|民族|民俗|度假|世界|亚运|冬奥|奥运|运动员|媒体)(?:街道|[镇乡村])$/;

/** 马池口镇, 张家坳村: only right behind a division (泗洪县石集乡), after 在, 来自 and the like, or in a row (朱王堡镇、水源镇). */
export function* towns(
  plain: string,
  before: readonly { readonly start: number; readonly end: number }[],
  local: boolean,
): Generator<Candidate> {
  const ends = new Set(before.map((hit) => hit.end));
  for (const match of plain.matchAll(TOWN)) {
    const end = match.index + match[0].length;
    const start = townStart(plain, match.index, end, ends, local);
    if (start < 0 || GENERIC_TOWN.test(plain.slice(start, end))) continue;
    yield { kind: 'Place', start, end, strength: 5, rule: 'places/town', attributes: { level: 'township' } };
    ends.add(end);
  }
}

function townStart(plain: string, from: number, end: number, ends: ReadonlySet<number>, local: boolean): number {
  for (let start = from; start <= end - 3; start++) {
    if (ends.has(start) && !'到至和与及的在有'.includes(plain[start]!)) return start;
    if (
      /(?:来自|位于|走进|地处|落户|坐落|扎根|家住|走访|深入|探访|抵达|[在赴从往]|(?<=[乡镇村道市县区])到)$/.test(
        plain.slice(Math.max(0, start - 2), start),
      )
    )
      return start;
    if (
      local &&
      end - start === 3 &&
      '的由以为'.includes(plain[start - 1] ?? '　') &&
      /[镇乡]$/.test(plain.slice(start, end))
    )
      return start;
    if (
      start > from &&
      end - start < 5 &&
      '区县市镇乡'.includes(plain[start - 1]!) &&
      VILLAGE.test(plain.slice(start, end))
    )
      return start;
  }
  return isStopAt(plain, from - 1) && inRow(plain, from, end, ends) ? from : -1;
}

/** 农隐、泥溪、渠马|等乡镇: short names that a class of townships closes. */
const CLASS_OF_TOWNS =
  /等(?:[0-9]{1,2}个|[一二三四五六七八九十]{1,2}个)?(?:乡镇|镇街|镇乡|镇村|镇|街道)(?![一-龥]?[村])/g;
const TOWN_NAME = /[、]([一-龥]{2,3})$/;

export function* listedTowns(view: TokenView): Generator<Candidate> {
  const { plain } = view;
  for (const { index } of plain.matchAll(CLASS_OF_TOWNS))
    for (let end = index, n = 0; n < 12; n++) {
      const name = TOWN_NAME.exec(plain.slice(Math.max(0, end - 4), end))?.[1];
      if (name === undefined) break;
      const start = end - name.length;
      // 文化站、卫生院|等乡镇事业单位.
      if (/^(?:n|nt|v|vn|a|b|l|i|j)$/.test(view.tagOf(start, end) ?? '')) break;
      yield { kind: 'Place', start, end, strength: 5, rule: 'places/town', attributes: { level: 'township' } };
      end = start - 1;
    }
}

/** 育才生态区|那受村: behind a zone that no list has. */
const VILLAGE = /^(?![一-龥]?[农山渔社园景城街]).{2,3}[村镇乡]$/;
const NEXT_TOWN = /^[、和][一-龥]{2,4}(?:街道|[镇乡县])(?![一-龥]?[镇乡村])/;

const inRow = (plain: string, start: number, end: number, ends: ReadonlySet<number>) =>
  (plain[start - 1] === '、' && ends.has(start - 1)) || NEXT_TOWN.test(plain.slice(end, end + 8));

const DEICTIC: Readonly<Record<string, RegExp>> = {
  省: /[我全本]省(?![级会部])/g,
  市: /[我全本]市(?![级场民])/g,
  区: /[我全]区(?![级域位县])/g,
};

/** 我省, 全省 in a province's own text; 我区 in an autonomous region's. */
export function* deictic(plain: string, home: Division): Generator<Candidate> {
  const form = DEICTIC[home.name.at(-1)!];
  if (!form) return;
  for (const match of plain.matchAll(form)) {
    yield {
      ...place(match.index, match.index + match[0].length, 'deictic', home.name),
      name: uniqueLabel(home),
      attributes: { adminCode: home.code, level: home.level },
    };
  }
}
