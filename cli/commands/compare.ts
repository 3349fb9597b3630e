/** `policygraph compare`: 提法对比 - what one document or set words differently from another, with the sentences side by side. */
import { ENTITY_KINDS, type EntityKind } from '../../graph/schema/entity-types.js';
import { command } from '../command.js';
import { STORE_OPTION, type StoreChoice, withStore } from '../open-store.js';
import { ROW_FORMATS, type RowFormatId } from '../row-formats.js';

interface CompareChoice extends StoreChoice {
  readonly type: readonly EntityKind[];
  readonly all?: boolean;
  readonly format?: RowFormatId;
}

const COLUMNS = ['change', 'kind', 'name', 'before', 'after', 'sentenceBefore', 'sentenceAfter'];

export const compareCommand = command<CompareChoice>({
  name: 'compare',
  summary: 'say what wording is new, gone, stronger or weaker in B than in A',
  details:
    'A and B are documents of the store (title, path or id), folders, publishers or dates (2025, 2025-03); several with commas between. Strength is told by the words of the clause, from 探索 over 推进 and 加快 to 全力.',
  arguments: [
    { name: '<a>', description: 'the earlier side' },
    { name: '<b>', description: 'the later side' },
  ],
  options: [
    STORE_OPTION,
    {
      flags: '--type <kind>',
      description: 'compare names of this kind; default Initiative, Keyword and Industry',
      repeatable: true,
      choices: ENTITY_KINDS,
    },
    { flags: '--all', description: 'list what is unchanged as well' },
    { flags: '-f, --format <name>', description: 'table in a terminal, otherwise json', choices: ROW_FORMATS },
  ],
  examples: [
    {
      does: 'Two reports',
      line: 'policygraph compare samples/chongqing-work-report-2025.txt samples/chongqing-work-report-2026.txt',
    },
    { does: 'Two years, as a table for a report', line: 'policygraph compare 2025 2026 --format md' },
  ],
  async run([a = '', b = ''], options, io) {
    const [{ chooseDocuments }, { compareWording, WORDING_KINDS }, { FORMATS }] = await Promise.all([
      import('../../graph/compare/choose-documents.js'),
      import('../../graph/compare/compare-wording.js'),
      import('../formats.js'),
    ]);
    return withStore(options, io, { create: false, readOnly: true }, async (store) => {
      const documents = await store.documents();
      const sides = [chooseDocuments(documents, a), chooseDocuments(documents, b)] as const;
      const kinds = options.type.length > 0 ? options.type : WORDING_KINDS;
      const changes = await compareWording(store, ...sides, kinds);
      const shown = options.all ? changes : changes.filter(({ change }) => change !== 'same');
      const rows = shown.map(({ change, kind, name, before, after }) => ({
        change,
        kind,
        name,
        before: wording(before),
        after: wording(after),
        sentenceBefore: before.sentence,
        sentenceAfter: after.sentence,
      }));
      const format = options.format ?? (io.interactive ? 'table' : 'json');
      for (const text of FORMATS[format].print({ columns: COLUMNS, rows })) io.out(text);
      io.note(`${sides[0].length} against ${sides[1].length} documents, ${shown.length} of ${changes.length} names`);
      return 0;
    });
  },
});

/** `推进 ×3`: the strongest word, and in how many sentences the name stands. */
const wording = ({ sentences, strength }: { sentences: number; strength: { word: string } }): string =>
  sentences === 0 ? '' : `${strength.word} ×${sentences}`.trim();
