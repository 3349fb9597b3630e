/** Is an initiative a district as well, a place where others are carried out: 在兰州新区开展…? Not a kind of districts (国家级新区). */
import { CharacterSet } from '../lexicon/character-set.js';
import type { NamedSpan } from '../mentions-in.js';

const ZONE =
  /^(?!国家级|省级).*(?:新区|都市圈|城市群|保税区|综保区|片区|经济区|经济带|高新区|经开区|开发区|合作区|自贸港|自由贸易港|自贸区|自贸试验区|自由贸易试验区|科学城|科技城|园区|产业园|科技园)$/;
const ZONE_ENDS = new CharacterSet('区圈群带港城园');

export const isZone = ({ entity: { kind, name } }: NamedSpan): boolean =>
  kind === 'Initiative' && ZONE_ENDS.hasAt(name, name.length - 1) && ZONE.test(name);
