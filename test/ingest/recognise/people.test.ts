import { describe } from 'vitest';
import { people } from '../../../ingest/recognise/people.js';
import { itReads } from './case-table.js';

describe('people', () => {
  itReads(people, 'people.cases.tsv');
});
