import { describe, expect, it } from 'vitest';
import { columns } from '../../../graph/store/columns.js';

describe('columns', () => {
  const measured = columns(['id'], ['name', ['share', 'real'], ['shares', 'reals']]);

  it('keys come first, then properties in their order', () => {
    expect(measured.row({ shares: [1, 0.5], name: '甲', id: 'a', share: 1 })).toEqual(['a', '甲', 1, [1, 0.5]]);
  });

  it('what a record lacks is null and what it has besides is left out', () => {
    expect(measured.row({ id: 'a', share: undefined, other: 1 })).toEqual(['a', null, null, null]);
  });

  it('the map reads every property from its place, real numbers as such', () => {
    expect(measured.map).toBe('{name: r[1], share: toFloat(r[2]), shares: [c IN r[3] | toFloat(c)]}');
  });
});
