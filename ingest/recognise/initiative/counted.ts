/**
 * Counted measures that go by their count: 五大任务, 八大行动, 六大科技专项, 三大攻坚战.
 *
 * Not: 三大产业, 5大支柱产业 (sectors), 两大亮点, 几大问题 (nothing to be done), 3个项目 (a class).
 */
import type { Candidate } from '../recogniser.js';
import type { Reading } from './reading.js';

const COUNTED =
  /[三四五六七八九十]大(?:[一-龥]{2,6}?)?(专项行动|攻坚行动|提升行动|攻坚战|攻坚|战役|行动|工程|战略|专项|任务|计划|基地|高地|片区|布局|走廊|通道|改革)(?![一-龥]?[者师性])/g;
const FORMS: Readonly<Record<string, string>> = {
  工程: 'project',
  战略: 'strategy',
  计划: 'plan',
  基地: 'base',
  高地: 'highland',
  片区: 'zone',
  布局: 'layout',
  走廊: 'corridor',
  通道: 'corridor',
  改革: 'reform',
};

export function* counted({ plain, boundary }: Reading): Generator<Candidate> {
  for (const { 0: words, 1: head, index } of plain.matchAll(COUNTED)) {
    const end = index + words.length;
    if (!boundary[index] || !boundary[end] || plain[index - 1] === '第') continue;
    yield {
      start: index,
      end,
      kind: 'Initiative',
      rule: 'initiatives/counted',
      strength: 6.8,
      attributes: { form: FORMS[head!] ?? 'action' },
    };
  }
}
