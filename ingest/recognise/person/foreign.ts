/**
 * Names by sound: 阿布都拉·买买提, 何塞·席尔瓦, 巴西总统卢拉.
 *
 * The dot also stands in 中国·重庆 and “设计之都·未来”: every part has to be made of the characters that transliterations use.
 */
import { isStop, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { personLexicon } from './lexicon.js';
import { shapesFrom } from './shape.js';

const SOUNDS = new Set(
  '济帕嘎库蒙欣凌彦阿埃艾爱安昂奥巴白班邦保贝本比彼毕别宾波伯博卜布采策查察昌楚茨次聪达大戴丹当道德登邓狄迪帝蒂丁东都杜敦顿多俄厄恩尔法凡范方菲费芬丰冯弗佛夫伏福富噶盖甘冈岗高哥戈格根贡古瓜圭贵郭果哈海汉汗豪合何河荷赫黑亨洪侯胡华怀惠霍基吉及加迦嘉贾江杰捷金京久居卡凯坎康考柯科可克肯孔库夸奎坤拉来莱赖兰朗劳老勒雷蕾黎里理李力历丽利莉连廉良列烈林琳铃刘留柳龙隆娄卢鲁路吕伦罗洛马玛迈麦满曼芒茅梅门蒙孟米密敏明缪摩莫默木穆姆那纳娜乃奈南内嫩能尼妮年涅宁纽农努诺女欧帕派潘庞培佩彭蓬皮平泼珀普其奇齐契恰钱强乔切钦琴青丘邱全让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申生圣盛诗施什石史士舒朔丝思斯苏绥孙索塔台泰坦汤唐陶特藤提田铁汀廷通图土吐托瓦万旺威韦维卫魏温文翁沃乌伍武西希锡席夏先香肖谢辛欣新兴雄休修许雅亚延扬尧耶叶业伊依易因英永尤尔于约云赞早泽曾扎詹占张哲者珍真芝志治智朱兹子宗祖佐买孜再肉孜旦罕江古丽热合甫拜拜则克尼亚斯坎别克加帕孜措旺堆姆央多吉贡布次仁卓玛德吉平措丹增扎西格桑达瓦边巴普布尼玛央金白玛洛桑顿珠',
);
const DOTS = new Set('·•‧・．');

const isSound = (character: string | undefined) => character !== undefined && SOUNDS.has(character);

export function* foreignNames(view: TokenView): Generator<FoundName> {
  yield* dotted(view);
  yield* namesBySound(view);
}

function* dotted({ plain, isEdge }: TokenView): Generator<FoundName> {
  for (let i = 1; i < plain.length - 1; i++) {
    if (!DOTS.has(plain[i]!) || !isSound(plain[i - 1]) || !isSound(plain[i + 1])) continue;
    const { end, parts } = rightParts(plain, i);
    const start = leftEdge(plain, i, isEdge);
    i = end;
    if (start === undefined || parts === 0) continue;
    yield { start, end, rule: 'people/dotted', score: 9, role: '' };
  }
}

const LONGEST_PART = 8;

function rightParts(plain: string, dot: number): { end: number; parts: number } {
  let end = dot;
  let parts = 0;
  while (DOTS.has(plain[end] ?? '') && isSound(plain[end + 1])) {
    let at = end + 1;
    while (isSound(plain[at]) && at - end <= LONGEST_PART && !(at - end > 1 && endsBefore(plain, at))) at++;
    end = at;
    parts++;
  }
  return { end, parts };
}

/** A title, a verb of speech or a function word begins here. */
function endsBefore(plain: string, at: number): boolean {
  const { roles, verbs } = personLexicon();
  return (
    verbs.at(plain, at) !== undefined || roles.at(plain, at) !== undefined || '在的和与等对向'.includes(plain[at]!)
  );
}

function leftEdge(plain: string, dot: number, isEdge: (offset: number) => boolean): number | undefined {
  let start = dot;
  while (start > 0 && dot - start < LONGEST_PART && isSound(plain[start - 1]) && !endsRole(plain, start)) start--;
  if (isStop(plain[start - 1]) || endsRole(plain, start)) return start;
  while (start < dot && !isEdge(start)) start++;
  return start < dot ? start : undefined;
}

const OFFICES =
  /(?:总统|总理|首相|外长|防长|财长|国务卿|议长|国王|大使|总干事|秘书长|主席|记者|先生|女士|教授|总裁|首席执行官|专家|代表|委员|主任|部长|大臣|特使|候任总统|州长|市长|公爵|亲王)$/;
const endsRole = (plain: string, at: number) => OFFICES.test(plain.slice(Math.max(0, at - 5), at));

/**
 * 巴西总统卢拉, 自治区主席嘎玛泽登代表, 首席执行官库克: behind a title, two to seven characters by sound that fill the space up to a verb,
 * a function word or punctuation. What ordinary words are made of counts only behind titles of other countries.
 */
function* namesBySound(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  for (const { end: start, value } of personLexicon().roles.scan(plain)) {
    if (value.stands === 'after' || personLexicon().weakRoles.has(value.word) || !isSound(plain[start])) continue;
    const end = soundsEnd(plain, start);
    const length = end - start;
    if (length < 2 || length > 7 || !view.isEdge(end) || shapesFrom(plain, start).some((shape) => shape.end === end))
      continue;
    if (!FOREIGN_OFFICES.has(value.word) && !(length > 2 && isUnknown(view, start, end) && endsClause(plain, end)))
      continue;
    const tag = view.tagOf(start, end);
    if (tag !== undefined && !/^(?:nr|x|ns|nz)/.test(tag)) continue;
    yield { start, end, rule: 'people/office-name', score: 8, role: value.word };
  }
}

const FOREIGN_OFFICES = new Set(
  '总统 总理 首相 外长 防长 财长 国王 议长 总干事 大臣 首席执行官 总裁 埃米尔 王储 亲王 总书记 国家主席'.split(' '),
);

function soundsEnd(plain: string, start: number): number {
  let end = start;
  while (
    isSound(plain[end]) &&
    end - start < 8 &&
    !(end - start > 1 && (endsBefore(plain, end) || '会访抵出举致通同签一'.includes(plain[end]!)))
  )
    end++;
  return end;
}

const endsClause = (plain: string, end: number) => isStop(plain[end]) || endsBefore(plain, end);

/** True when jieba knows none of the words in it. */
function isUnknown(view: TokenView, start: number, end: number): boolean {
  const tag = view.tagOf(start, end);
  return tag === undefined ? view.isEdge(start) : tag === 'x' || tag.startsWith('nr');
}
