/** What a personal name is made of and what stands beside it, loaded once. */
import { Gazetteer } from '../../lexicon/gazetteer.js';
import { readTable } from '../../lexicon/tsv.js';

export interface PersonLexicon {
  /** Surname → true when it is mostly an ordinary word (时, 常). */
  readonly surnames: ReadonlyMap<string, boolean>;
  readonly roles: Gazetteer<Role>;
  /** Roles written backwards, to be found at their end. */
  readonly rolesBackwards: Gazetteer<Role>;
  readonly verbs: Gazetteer<VerbKind>;
  readonly known: Gazetteer<true>;
}

/** speech and act stand behind a name, names (任命) before it. */
export type VerbKind = 'speech' | 'act' | 'names';

export interface Role {
  readonly word: string;
  readonly stands: 'before' | 'after' | 'both';
}

const table = <Column extends string>(name: string, columns: readonly Column[]) =>
  readTable(new URL(`../../lexicon/${name}.tsv`, import.meta.url), columns);

/** Words for what somebody is that need not stand before a name: 居民安全, 代表性. */
export const WEAK_ROLES: ReadonlySet<string> = new Set(
  '代表 委员 专家 学者 居民 村民 市民 网友 农民 工人 果农 茶农 菜农 牧民 渔民 学生 同学 大学生 业主 店主 老板 员工 职工 游客 旅客 乘客 患者 消费者 创业者 志愿者 负责人 科学家 企业家 艺术家 作者 编辑 文字 图片 视频 经理 干部 理事 嘉宾 军人 战士 技术员 设计师 工程师 高级工程师 医生 护士 律师 翻译 秘书 博士 领导人 领导 负责同志'.split(
    ' ',
  ),
);

export const backwards = (text: string) => [...text].reverse().join('');

function load(): PersonLexicon {
  const roles = table('roles', ['word', 'stands']).map(({ word, stands }) => ({
    word,
    stands: stands as Role['stands'],
  }));
  return {
    surnames: new Map(table('surnames', ['surname', 'use']).map(({ surname, use }) => [surname, use === 'rare'])),
    roles: new Gazetteer(roles.map((role) => [role.word, role])),
    rolesBackwards: new Gazetteer(roles.map((role) => [backwards(role.word), role])),
    verbs: new Gazetteer(table('person-verbs', ['word', 'kind']).map(({ word, kind }) => [word, kind as VerbKind])),
    known: new Gazetteer(table('leaders', ['name']).map(({ name }) => [name, true])),
  };
}

let loaded: PersonLexicon | undefined;

export function personLexicon(): PersonLexicon {
  loaded ??= load();
  return loaded;
}
