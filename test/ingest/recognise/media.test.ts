import { describe } from 'vitest';
import { media } from '../../../ingest/recognise/media.js';
import { itReads } from './case-table.js';

describe('media', () => {
  itReads(media, 'media.cases.tsv');
});
