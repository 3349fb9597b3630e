import { describe } from 'vitest';
import { places } from '../../../ingest/recognise/places.js';
import { itReads } from './case-table.js';

describe('places', () => {
  itReads(places, 'places.cases.tsv');
});
