import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../../graph/schema/entity-types.js';
import type { Mention, Mentioned } from '../../../ingest/document.js';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { joinNames, type Name } from '../../../ingest/link/join-names.js';
import { link } from '../../../ingest/link/link.js';
import { nameKey } from '../../../ingest/link/name-key.js';
import { NO_OVERRIDES, type Overrides } from '../../../ingest/link/overrides.js';

interface Named extends Partial<Mention> {
  readonly surface: string;
  readonly kind: EntityKind;
}

/** A text that is nothing but the names, with a mention for each. */
function textOf(names: readonly Named[]): Mentioned {
  const text = names.map(({ surface }) => surface).join('\n');
  let at = 0;
  const mentions = names.map(({ surface, ...rest }) => {
    const mention = { rule: 'case', start: at, end: at + surface.length, ...rest };
    at = mention.end + 1;
    return mention;
  });
  return { text, plain: text, mentions, sentences: [], tokens: [] } as unknown as Mentioned;
}

const linked = (names: readonly Named[], overrides?: Overrides) => link(textOf(names), overrides).entities;

const shown = ({ name, aliases, attributes }: ReturnType<typeof linked>[number], order: readonly string[]) =>
  [
    `${attributes.ambiguous ? '?' : ''}${name}`,
    ...aliases
      .filter(({ rule }) => !['quotes', 'width', 'script'].includes(rule))
      .map(({ surface }) => surface)
      .sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  ].join(' = ');

describe('names of one text', () => {
  it.each(readTable(new URL('link.cases.tsv', import.meta.url), ['kind', 'names', 'expected', 'why']))(
    '$names are $expected: $why',
    ({ kind, names = '', expected = '' }) => {
      const surfaces = names.split(' | ');
      const entities = linked(surfaces.map((surface) => ({ surface, kind: kind as EntityKind })));
      const groups = entities.map((entity) => shown(entity, surfaces));
      expect(groups.sort().join(' ; ')).toBe(expected.split(' ; ').sort().join(' ; '));
    },
  );

  it('never join across kinds', () => {
    const entities = linked([
      { surface: '重庆', kind: 'Place' },
      { surface: '重庆日报', kind: 'Media' },
    ]);
    expect(entities.filter(({ name }) => name.startsWith('重庆')).map(({ id }) => id)).toEqual([
      'Place:重庆',
      'Media:重庆日报',
    ]);
  });

  it('keep the rule that joined each surface', () => {
    const [entity] = linked([
      { surface: '西部陆海新通道', kind: 'Initiative' },
      { surface: '陆海新通道', kind: 'Initiative' },
      { surface: '“西部陆海新通道”', kind: 'Initiative' },
    ]);
    expect(entity?.aliases).toEqual([
      { surface: '“西部陆海新通道”', rule: 'quotes' },
      { surface: '陆海新通道', rule: 'leading-modifier' },
    ]);
  });

  it('keep the recogniser’s rule where it knew the full name', () => {
    const [entity] = linked([{ surface: '袁书记', kind: 'Person', name: '袁明远', rule: 'people/surname-role' }]);
    expect(entity).toMatchObject({
      id: 'Person:袁明远',
      aliases: [{ surface: '袁书记', rule: 'people/surname-role' }],
    });
  });

  it('say of which things an unclear name could be', () => {
    const entities = linked(
      ['西部陆海新通道', '东部陆海新通道', '陆海新通道'].map((surface) => ({ surface, kind: 'Initiative' })),
    );
    expect(entities.find(({ name }) => name === '陆海新通道')?.attributes.ambiguous).toBe(
      '东部陆海新通道、西部陆海新通道',
    );
  });

  it('put every division into the tree of divisions', () => {
    const entities = linked([
      { surface: '连江县', kind: 'Place', attributes: { adminCode: '350122', level: 'county' } },
    ]);
    expect(entities.map(({ name }) => name)).toEqual(['连江县', '福州', '福建']);
  });

  it('follow a person who joins or parts', () => {
    const pair = (main: string, other: string) => ({ kind: undefined, main: nameKey(main), other: nameKey(other) });
    const names = ['西部陆海新通道', '陆海新通道', '新通道'].map((surface): Named => ({ surface, kind: 'Initiative' }));
    const apart = linked(names, { same: [], apart: [pair('西部陆海新通道', '陆海新通道')] });
    expect(apart).toHaveLength(3);
    const same = linked(names, { same: [pair('西部陆海新通道', '新通道')], apart: [] });
    expect(same).toHaveLength(1);
    expect(same[0]?.aliases).toContainEqual({ surface: '新通道', rule: 'override' });
  });
});

describe('joining names', () => {
  const PIECES = [
    '西部',
    '东部',
    '重庆',
    '国家级',
    '陆海',
    '新通道',
    '“33”',
    '体系',
    '建设',
    '行动',
    '数字',
    '集群',
    'AI+',
    '人工智能+',
  ];
  const name = fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 5 }).map((pieces) => pieces.join(''));
  const named = (raw: string): Name => ({
    kind: 'Initiative',
    name: raw,
    key: nameKey(raw),
    documents: [],
    aliasKeys: new Set(),
  });
  const mains = (names: readonly Name[]) => {
    const joined = joinNames(names, NO_OVERRIDES, false);
    return new Map(names.map(({ key }, i) => [key, names[joined[i]!.main]!.key]));
  };
  const unique = fc.uniqueArray(name, { selector: nameKey, maxLength: 14 });

  it('gives the same groups in whatever order the names come', () => {
    fc.assert(
      fc.property(
        unique.chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length }))),
        ([names, shuffled]) => {
          const sorted = (map: Map<string, string>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
          expect(sorted(mains(shuffled.map(named)))).toEqual(sorted(mains(names.map(named))));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is transitive: a main name is its own main name', () => {
    fc.assert(
      fc.property(unique, (names) => {
        const groups = mains(names.map(named));
        for (const main of groups.values()) expect(groups.get(main)).toBe(main);
      }),
      { numRuns: 150 },
    );
  });
});
