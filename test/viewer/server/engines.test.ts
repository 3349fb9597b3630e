/** The API answers the same over every engine, byte for byte. */
import { expect, test } from 'vitest';
import { describeStores } from '../../graph/store/engines.js';
import { CITY_BATCHES } from '../fixture-batches.js';
import { type Fixture, openFixture } from './fixture-server.js';

const id = encodeURIComponent;
const CORRIDOR = id('Initiative:西部陆海新通道');

const PATHS = [
  '/schema',
  '/graph?limit=0',
  `/neighbours/${CORRIDOR}`,
  `/paths?from=${id('林海生')}&to=${id('四千行动')}`,
  '/search-index',
  `/entities/${CORRIDOR}`,
  `/entities/${id('Indicator:软件从业人员')}`,
  `/entities/${CORRIDOR}/sentences`,
  `/relations/${id('ASKED|Media:江城日报|Person:林海生')}/evidence`,
  `/search?q=${id('陆海新通道')}`,
  '/questions',
  '/documents',
  `/documents/${CITY_BATCHES[1]?.document.id}`,
  '/compare?before=2025&after=2026',
  '/queries',
  `/completions?of=${id('entity:Initiative')}`,
  '/export?format=json',
  `/export?format=gexf&around=${CORRIDOR}`,
];

async function answersOf({ ask, faults }: Fixture): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const path of PATHS) {
    const response = await ask(path);
    answers[path] = `${response.status} ${await response.text()}`;
  }
  expect(faults).toEqual([]);
  return answers;
}

describeStores('the API', ({ fresh }) => {
  test('answers every route as it does over the embedded store', async () => {
    const reference = await openFixture();
    const fixture = await openFixture(CITY_BATCHES, { store: await fresh() });
    try {
      const expected = await answersOf(reference);
      expect(Object.values(expected).filter((answer) => !answer.startsWith('200'))).toEqual([]);
      expect(await answersOf(fixture)).toEqual(expected);
    } finally {
      await reference.close();
      await fixture.close();
    }
  });
});
