import { describe } from 'vitest';
import { meetings } from '../../../ingest/recognise/meetings.js';
import { itReads } from './case-table.js';

describe('meetings', () => {
  itReads(meetings, 'meetings.cases.tsv');
});
