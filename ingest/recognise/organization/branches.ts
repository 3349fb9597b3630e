/**
 * A listed body's own part that the list does not have: 中国科学院|金属研究所, 中国地质大学|（北京）, 中国银行|内蒙古分行, 民盟|江西省委会.
 *
 * The whole is one name; the parent is not named besides.
 */
import { placeStartingAt } from '../place-names.js';
import type { TokenView } from '../token-view.js';
import type { Agency } from './lexicon.js';

const ACADEMY = /^中国[社农林医]?[㐀-鿿]{0,3}科学院$/;
const INSTITUTE =
  /^[㐀-鿿]{2,14}?(?:研究所|研究院|研究中心|技术中心|科学中心|天文台|植物园|分院|(?<=^[^院所]{2,8})所)(?![在有以属需谓])/;
const CAMPUS = /^[（(][㐀-鿿]{2,4}[）)]/;
const HOSPITAL =
  /^(?![和与及在的等或对])(?:附属)?(?:第[一二三四五六七八九十]+)?(?:附属)?(?:[㐀-鿿]{2,4})?(?:医院|医学院|医学中心)/;
/** 浙江大学|区域协调发展研究中心, but 浙江大学共建人工智能研究院. */
const PART = /^[㐀-鿿]{2,14}?(?:研究中心|研究院|研究所|实验室)(?![在有以属需谓])/;
const NO_PART = /共[建同享]|联合|合作|建设|成立|设立|牵头|参与|组建|承担|加入|开展|举办|支持|推进|[和与及在的等对由向]/;
const REGIONAL =
  /^(?:省|市|自治区)?(?:分行|支行|省分行|分公司|省公司|市公司|公司|电力(?:有限)?公司|电力|分局|分署|黄河河务局|河务局|监管局|监管办|专员办|督察局|管理局|办事处|特派办|特派员办事处|营业管理部|营业部|总队|调查总队|代表处|研究院|分院|分会|集团|(?:石化|煤业|炼化|铝业|铜业|油田|发电厂|热电厂|电厂|化工)(?![产行工企]))/;
/** 民盟|江西|省委会, 共青团|湖南|省委. */
const COMMITTEE = /^(?:省|市|区|县|自治区)?(?:委会|委员会|委(?![派托员任]))/;
const BRANCHES: Readonly<Record<string, RegExp>> = { company: REGIONAL, state: REGIONAL, mass: COMMITTEE };
/** 鞍钢|矿业, 本钢|板材: a company of a company's. */
const ARM =
  /^(?:矿业|板材|重工|股份|钢铁|铝业|铜业|资源|化学|化工|石化|能源|新能源|科技|电子|汽车|数科|智能|海工|物流|地产|资本|租赁|置业|环境|水务|燃气|炼化|煤业|国际|航空|动力|材料|新材料|医药|生物)(?=[、，。；）])/;
const MINISTRY = /(?:部|委员会|总局|署|局)$/;
/** 教育部|学生服务与素质发展中心. */
const UNIT = /^[㐀-鿿]{2,12}(?:中心|研究院|研究所)(?=[，。、；将与和]|副?主任|副?院长|副?所长|发布|联合|有关|相关)/;
const LONGEST_BRANCH = 20;

function partOf(rest: string): RegExpExecArray | null {
  const part = PART.exec(rest);
  return part && !NO_PART.test(part[0]) ? part : null;
}

/** 中国科学院|金属研究所, 中国地质大学|（北京）, 中国银行|内蒙古分行. */
export function withBranch(view: TokenView, end: number, { name, sort }: Agency): number {
  const rest = view.plain.slice(end, end + LONGEST_BRANCH);
  if (name.endsWith('大学')) return end + ((CAMPUS.exec(rest) ?? HOSPITAL.exec(rest) ?? partOf(rest))?.[0].length ?? 0);
  if (ACADEMY.test(name)) return end + (INSTITUTE.exec(rest)?.[0].length ?? 0);
  const unit = MINISTRY.test(name) ? UNIT.exec(rest) : null;
  if (unit && !/[和与及的]?[在由将]/.test(unit[0])) return end + unit[0].length;
  const arm = sort === 'company' ? ARM.exec(rest) : null;
  if (arm) return end + arm[0].length;
  const branches = BRANCHES[sort];
  const place = branches && placeStartingAt(view, end, end + LONGEST_BRANCH);
  const branch = place && branches.exec(view.plain.slice(place.end, place.end + LONGEST_BRANCH));
  return branch ? place.end + branch[0].length : end;
}
