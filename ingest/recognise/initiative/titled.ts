/**
 * Titles in 《》 that are plans: 《福建省海洋强省建设三年行动计划》, 《“健康中国2030”规划纲要》.
 *
 * Other titles (《关于…的意见》, 《…条例》, books, films) are documents that are cited, not something to be done.
 */
import { CharacterSet } from '../../lexicon/character-set.js';
import type { Candidate } from '../recogniser.js';
import type { Reading } from './reading.js';

const LONGEST = 48;
const PLAN =
  /(行动计划|行动方案|行动纲要|规划纲要|行动纲领|规划|计划|行动|工程|总体方案|实施方案|方案|战略|纲要|纲领|路线图|蓝图)(?:[0-9.]{1,4}版?)?(?:[（(][^（）()]{1,14}[）)])?$/;
const FORMS: Readonly<Record<string, string>> = {
  行动: 'action',
  行动计划: 'action',
  行动方案: 'action',
  行动纲要: 'action',
  行动纲领: 'action',
  工程: 'project',
  战略: 'strategy',
};

export function* titled({ plain }: Reading): Generator<Candidate> {
  for (let start = plain.indexOf('《'); start >= 0; start = plain.indexOf('《', start + 1)) {
    const end = closing(plain, start);
    const plan = end ? PLAN.exec(plain.slice(start + 1, end - 1)) : null;
    if (!end || !plan) continue;
    yield {
      start,
      end,
      kind: 'Initiative',
      rule: 'initiatives/titled',
      strength: 9.5,
      name: plain.slice(start + 1, end - 1),
      attributes: { form: FORMS[plan[1]!] ?? 'plan' },
    };
  }
}

const ENDS = new CharacterSet('》《\n');

function closing(plain: string, start: number): number | undefined {
  for (let i = start + 3; i < Math.min(plain.length, start + LONGEST); i++) {
    if (!ENDS.hasAt(plain, i)) continue;
    return plain[i] === '》' ? i + 1 : undefined;
  }
  return undefined;
}
