/** Every place name that lists know, with what it needs around it: divisions, countries and named regions in one trie. */
import { type Division, divisions } from '../lexicon/divisions.js';
import { Gazetteer } from '../lexicon/gazetteer.js';
import { readTable } from '../lexicon/tsv.js';

export interface PlaceEntry {
  /** The word as listed. */
  readonly word: string;
  /** The name to show when it is not a division's. */
  readonly name: string;
  readonly level: string;
  /** All divisions of this name; empty for countries and regions. */
  readonly divisions: readonly Division[];
  /** full: an official name with its suffix. */
  readonly form: 'full' | 'short' | 'region' | 'country';
  /** context: an ordinary word too; direction: a plain direction too. */
  readonly use: '' | 'context' | 'generic' | 'direction';
  /** The name is this place only where the text names another one of the division whose code begins so: 中环 in Hong Kong, 大里 in Taiwan. */
  readonly within?: string;
}

const WITHIN: Readonly<Record<string, string>> = { hongkong: '81', taiwan: '71' };

/** Rivers, seas and other words that begin like a place or hold one across their edge. */
const NOT_PLACES =
  '黄河 长江 珠江 淮河 太湖 洞庭湖 鄱阳湖 长城 西安事变 南京路 出海口 入海口 广西桂 西部陆海 海南岛 河南岸 江南岸 三明治 白银市场 来宾致辞 和平统一 和平发展 长治久安 大同小异 共同富裕 中国式 中国话 中国人 中国风 东方明珠 合作社 合作医疗 中山装 海外 中医 上海合作组织 上合组织 亚太经合组织 朝阳产业 日照时数 日照时间 日照率 国际日照 北京时间 中东部 东北部 西北部 东南部 西南部 西部片区 东部片区 南京条约 阿里巴巴 阿里云 海南岛屿 和田玉 景德镇瓷 茅台镇酒 南非世界杯 印度洋 太平洋 大西洋 北冰洋 马里兰 几内亚湾 墨西哥湾 东京湾 中华人民共和国成立 新中国 加纳利 苏丹红 约旦河 中国特色 中部崛起 西部大开发 东部率先 东北振兴 东北全面振兴 中国梦 西夏陵 西夏王陵 西夏文化 包罗万象 气象万象 万象更新 万象城';

function* words(): Generator<[string, PlaceEntry | null]> {
  for (const word of NOT_PLACES.split(' ')) yield [word, null];
  for (const row of readTable(new URL('../lexicon/regions.tsv', import.meta.url), [
    'name',
    'aliases',
    'level',
    'use',
  ])) {
    if (row.use === 'none') continue;
    for (const word of [row.name, ...row.aliases.split('/')]) {
      if (word === '') continue;
      // 西部地区, 中国西部 are no plain directions any more.
      const within = WITHIN[row.use];
      const use = within ? 'context' : row.use === 'direction' && word.length > 3 ? '' : (row.use as PlaceEntry['use']);
      const entry = { word, name: row.name, level: row.level, divisions: [], form: 'region', use } as const;
      yield [word, within ? { ...entry, within } : entry];
    }
  }
  for (const [word, found] of divisions().byName) {
    const full = found.some((division) => division.name === word);
    const use = full
      ? found.every((division) => division.use === 'generic')
        ? 'generic'
        : ''
      : found.some((division) => division.use === '')
        ? ''
        : 'context';
    yield [word, { word, name: word, level: '', divisions: found, form: full ? 'full' : 'short', use }];
  }
  for (const row of readTable(new URL('../lexicon/countries.tsv', import.meta.url), ['name', 'aliases']))
    for (const word of [row.name, ...row.aliases.split('/')])
      if (word !== '')
        yield [word, { word, name: row.name, level: 'country', divisions: [], form: 'country', use: '' }];
}

let loaded: { readonly trie: Gazetteer<PlaceEntry | null>; readonly first: Uint8Array } | undefined;

/** The trie, and for every UTF-16 code unit whether a name begins with it. A null value is a word to step over. */
export function placeGazetteer() {
  if (loaded) return loaded;
  const entries = [...words()];
  const first = new Uint8Array(0x10000);
  for (const [word] of entries) first[word.charCodeAt(0)] = 1;
  loaded = { trie: new Gazetteer(entries), first };
  return loaded;
}
