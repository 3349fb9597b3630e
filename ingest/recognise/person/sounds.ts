/** Which characters are transliterations made of, and where does a name by sound end? */
import { CharacterSet } from '../../lexicon/character-set.js';
import { personLexicon } from './lexicon.js';

const SOUNDS = new CharacterSet(
  '玉素优娅娥妲珂浦娃茜薇黛露琪姬珊碧济帕嘎库蒙欣凌彦阿埃艾爱安昂奥巴白班邦保贝本比彼毕别宾波伯博卜布采策查察昌楚茨次聪达大戴丹当道德登邓狄迪帝蒂丁东都杜敦顿多俄厄恩尔法凡范方菲费芬丰冯弗佛夫伏福富噶盖甘冈岗高哥戈格根贡古瓜圭贵郭果哈海汉汗豪合何河荷赫黑亨洪侯胡华怀惠霍基吉及加迦嘉贾江杰捷金京久居卡凯坎康考柯科可克肯孔夸奎坤拉来莱赖兰朗劳老勒雷蕾黎里理李力历丽利莉连廉良列烈林琳铃刘留柳龙隆娄卢鲁路吕伦罗洛马玛迈麦满曼芒茅梅门孟米密敏明缪摩莫默木穆姆那纳娜乃奈南内嫩能尼妮年涅宁纽农努诺女欧派潘庞培佩彭蓬皮平泼珀普其奇齐契恰钱强乔切钦琴青丘邱全让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申生圣盛诗施什石史士舒朔丝思斯苏绥孙索塔台泰坦汤唐陶特藤提田铁汀廷通图土吐托瓦万旺威韦维卫魏温文翁沃乌伍武西希锡席夏先香肖谢辛新兴雄休修许雅亚延扬尧耶叶业伊依易因英永尤于约云赞早泽曾扎詹占张哲者珍真芝志治智朱兹子宗祖佐买孜再肉旦罕甫拜则措堆央卓增边珠不排曲决仓',
);

export const isHan = (character: string | undefined) =>
  character !== undefined && character >= '\u3400' && character <= '\u9fff';

export const isSound = (character: string | undefined) => character !== undefined && SOUNDS.has(character);

/** A title, a verb of speech or a function word begins here. */
export function endsBefore(plain: string, at: number): boolean {
  const { roles, verbs } = personLexicon();
  if ('在的和与等对向就也则均还是从到来访将为发致率抵会同'.includes(plain[at]!)) return true;
  return verbs.at(plain, at) !== undefined || roles.at(plain, at) !== undefined;
}
