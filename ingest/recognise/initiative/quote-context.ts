/**
 * How the words around a quotation take it: as a name (实施“…”), as a figure of speech (按下“快进键”, “…”二字) or as speech (他说：“…”).
 */
import { placeGazetteer } from '../place-gazetteer.js';
import { initiativeLexicon, isStopAt, type Reading } from './reading.js';

/** opened: behind a verb such as 实施; weak: inside other quoted words or at the end of a description (是有名的“空心村”。); open: the words around say nothing. */
export type Standing = 'opened' | 'figurative' | 'spoken' | 'weak' | 'open';

/** Characters that are looked at on either side. */
const SIGHT = 6;
/** Behind these stands what nobody wants, whatever it calls itself: 力戒“政绩工程”. */
const SHUNNED =
  /(?:严防|严打|清理|规范|严禁|禁止|防堵|痛批|不搞|不能|不要|力避|取缔|狠刹|刹住|查处|严查|严惩|打击|防范|谨防|警惕|力戒|反对|预防|避免|防止|杜绝|不得|防住|堵住|遏制|切忌|切莫|调侃|戏称|昵称|人称|自称|笑称)$/;
const FIGURE_BEFORE =
  /(?:算好|算清|交出|答好|念好|成为|当成|作为|按下|跑出|打出|当好|争当|甘当|当|变成|搞成|弄成|沦为|如何|怎么|怎样|变为|变身|化身|好比|犹如|如同|堪称|号称|俗称|称为|称作|转向|转为|走向|到|誉为|叫做|驶入|驶上|迎来|破解|打通|破除|整治|缓解|解决|告别|摆脱|克服|消除|根治|纠治|遏制|治理|吃上|端牢|端稳|装满|鼓起|撑起|挑起|敲开|打破|突破|穿上|安上|装上|系上|踩下|所谓|从|由|变|不是|像|如|靠|让|把)$/;
const PRODUCT_BEHIND =
  /^等?[0-9]*(?:项|个|种|款|部|台)?(?:超?大型|小型|新型|通用|系列|重大)?(?:技术|无人机|火箭|卫星|飞船|飞机|客机|芯片|大片|病房|专业群|考古|纪录片|电影|电视剧|歌剧|舞剧|话剧|奖|杯|牌|号|品种)/;
const FIGURE_BEHIND =
  /^(?:[的等]?(?:问题|现象|困境|难题)|的新?(?:需求|愿望|期盼|要求|期待|梦想|局面|意识)|二字|两字|两个字|三个字|四个字|一词|一字|的?(?:蝶变|蜕变|嬗变|转变|跨越|跃升)|之称|之誉|美誉|的美誉|的称号|称号|问题|难题|现象|竞争|效应|困境|瓶颈|之路|时代|时期|式|般|似的|一样|作用|角色|思维|心态|情怀|功能|难|病|了|起来|下去|要变|成了|变|成为(?:常态|新常态|时尚|热词|日常|现实|过去|历史|标配|风尚|共识|习惯|主流|流行))/;
const SPEECH_BEFORE = /(?:(?:[：:]|说|道|称|表示|指出|强调|问|答|写道|喊|笑言|感慨|认为|坦言|直言)[，,]?|介绍[，,])$/;

/** 把“冷资源”变成“热经济” is a figure; 把“万里碧道”纳入规划 is none. */
const TAKEN = /把$/;
const DEALT_WITH =
  /^(?:纳入|列入|列为|作为|当作|升级|扩大|扩展|推广|推开|延伸|复制|做[实优]|建[成好]|办[成好]|用[好足]|立起来|落[实到]|摆在|抓[好实紧])/;
/** What is the way? It is called so. */
const ANSWERS = /(?:答案|抓手|名字|招牌|载体)就?[是叫]$/;
/** A description ends in the quotation. */
const DESCRIBES = /[的是了]$/;
/** What is held to, reached or counted off is more often a principle than a name. */
const HELD =
  /(?:坚持|突出|聚焦|按照|通过|遵循|秉持|着眼|力求|实现|[一二三四五六七八九十][是要]|入选|荣获|获评|首届|首个|首次)$/;

export function context({ plain }: Reading, start: number, end: number): Standing {
  const before = plain.slice(Math.max(0, start - SIGHT), start);
  const behind = plain.slice(end, end + SIGHT + 2);
  if (SHUNNED.test(before) || (SPEECH_BEFORE.test(before) && isStopAt(plain, end))) return 'spoken';
  const taken = TAKEN.test(before) && DEALT_WITH.test(behind);
  if ((FIGURE_BEFORE.test(before) && !taken) || PRODUCT_BEHIND.test(behind) || FIGURE_BEHIND.test(behind))
    return 'figurative';
  if (HELD.test(before)) return 'weak';
  if (opened(before) || opensPlace(plain, start)) return 'opened';
  return DESCRIBES.test(before) && !ANSWERS.test(before) && /^[，。；！？、]|^$/.test(behind) ? 'weak' : 'open';
}

/** 建设|中国北方“氢谷”, 打造|武汉“…”: a place stands between the verb and the quotation. */
function opensPlace(plain: string, start: number): boolean {
  const { trie } = placeGazetteer();
  for (let from = Math.max(0, start - SIGHT); from < start - 1; from++)
    if (trie.at(plain, from)?.value && trie.at(plain, from)?.end === start)
      return opened(plain.slice(Math.max(0, from - SIGHT), from));
  return false;
}

function opened(before: string): boolean {
  const { openers } = initiativeLexicon();
  for (let i = 0; i < before.length; i++) {
    const hit = openers.at(before, i);
    if (hit?.end === before.length && hit.value === 'strong') return !before.endsWith('是');
  }
  return false;
}
