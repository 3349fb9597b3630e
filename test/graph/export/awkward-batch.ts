/** A document whose names are as awkward as names can be; every format has to bring them back unharmed. */
import { batchOf } from '../../viewer/fixture-batches.js';

export const AWKWARD_NAMES = [
  '“引号”与"quotes"行动',
  '逗号,分号;行动',
  '换行\n行动',
  "=cmd|' /C calc'!A0行动",
  '+1+2行动',
  '@sum(1)行动',
  '<b>粗</b>&amp;行动',
  '反斜\\线\'单引"行动',
  '`反引号` | 竖线 # 井号行动',
  '表\t格行动',
] as const;

/** Of these XML can hold none. */
export const UNWRITABLE_NAME = '控制\u0001\ufffe行动';

const all = [...AWKWARD_NAMES, UNWRITABLE_NAME];

export const AWKWARD_BATCH = batchOf({
  source: 'awkward/"quoted",name.txt',
  title: '题目 "A", <B> & C',
  publisher: '江城日报',
  date: '2025-03',
  sentences: all.map((name) => `依托${name}推进。`),
  names: Object.fromEntries(all.map((name) => [name, { kind: 'Initiative' as const }])),
  relations: all.slice(1).map((name, at) => ['SUPPORTS', name, all[0]!, at + 1] as const),
});
