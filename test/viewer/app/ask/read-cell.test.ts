/** Cells lead to what they name: entities of the right kind, texts, sentences; the rest stays words. */
import { expect, test } from 'vitest';
import { entitiesIn, makeLookup, type Row, readCell } from '../../../../viewer/app/ask/read-cell.js';

const entry = (kind: string, name: string) => ({
  id: `${kind}:${name}`,
  kind,
  name,
  aliases: [],
  pinyin: '',
  initials: '',
  mentions: 1,
  documents: 1,
});
const lookup = makeLookup(
  {
    revision: 'r',
    entries: [entry('Keyword', '数字经济'), entry('Industry', '数字经济'), entry('Person', '林海生')],
  },
  [{ id: 'd1', title: '工作报告', publisher: '', date: '' }],
);
const node = (labels: string[], properties: object) => ({ id: '7', labels, properties });

test.each<[string, Row, object[], string]>([
  [
    'name',
    { name: '林海生' },
    [{ as: 'entity', entity: { id: 'Person:林海生', kind: 'Person', name: '林海生' } }],
    'a name',
  ],
  [
    'name',
    { name: '数字经济', kind: 'Industry' },
    [{ as: 'entity', entity: { id: 'Industry:数字经济', kind: 'Industry', name: '数字经济' } }],
    'of the kind that the row gives',
  ],
  [
    'to',
    { to: '数字经济', toKind: 'Industry', kind: 'SUPPORTS' },
    [{ as: 'entity', entity: { id: 'Industry:数字经济', kind: 'Industry', name: '数字经济' } }],
    'or its own column of kinds',
  ],
  ['role', { role: '林海生' }, [{ as: 'words', words: '林海生' }], 'roles name nobody'],
  ['document', { document: '工作报告' }, [{ as: 'document', id: 'd1', title: '工作报告' }], 'a title'],
  [
    'evidence',
    { evidence: ['d1:s0001'] },
    [{ as: 'sentence', id: 'd1:s0001', document: 'd1', words: '' }],
    'ids of sentences',
  ],
  ['evidence', { evidence: ['d9:s0001'] }, [{ as: 'words', words: 'd9:s0001' }], 'but only of texts that are there'],
  ['kind', { kind: 'Person' }, [{ as: 'kind', words: 'Person' }], 'a type'],
  ['relation', { relation: 'LED_BY' }, [{ as: 'relation', words: 'LED_BY' }], 'a relation'],
  ['weight', { weight: 3 }, [{ as: 'number', value: 3 }], 'a number'],
  ['x', { x: null }, [], 'nothing'],
  [
    'n',
    { n: node(['Entity', 'Person'], { id: 'Person:某', kind: 'Person', name: '某' }) },
    [{ as: 'entity', entity: { id: 'Person:某', kind: 'Person', name: '某' } }],
    'a node, also one that no list has',
  ],
  [
    's',
    { s: node(['Sentence'], { id: 'd1:s0002', document: 'd1', text: '原句。' }) },
    [{ as: 'sentence', id: 'd1:s0002', document: 'd1', words: '原句。' }],
    'a sentence node with its words',
  ],
  ['r', { r: { id: '1', type: 'LED_BY', properties: {} } }, [{ as: 'relation', words: 'LED_BY' }], 'a relationship'],
  ['m', { m: { a: 1 } }, [{ as: 'words', words: '{"a":1}' }], 'a map'],
])('%s of %j: %s', (column, row, pieces) => {
  expect(readCell(column, row, lookup)).toEqual(pieces);
});

test('a path gives its entities, each once', () => {
  const ends = ['甲', '乙'].map((name) => node(['Entity'], { id: `Person:${name}`, kind: 'Person', name }));
  const rows = [{ p: { nodes: ends, relationships: [] } }, { p: { nodes: ends.slice(1), relationships: [] } }];
  expect(entitiesIn(['p'], rows, lookup).map(({ name }) => name)).toEqual(['甲', '乙']);
});
