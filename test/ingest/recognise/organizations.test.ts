import { describe } from 'vitest';
import { organizations } from '../../../ingest/recognise/organizations.js';
import { itReads } from './case-table.js';

describe('organisations', () => {
  itReads(organizations, 'organizations.cases.tsv');
});
