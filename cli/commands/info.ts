/** `policygraph info`: what a store holds. */
import { command } from '../command.js';
import { STORE_OPTION, type StoreChoice, withStore } from '../open-store.js';
import { ROW_FORMATS, type RowFormatId } from '../row-formats.js';

interface InfoChoice extends StoreChoice {
  readonly format: RowFormatId;
  readonly documents?: boolean;
}

export const infoCommand = command<InfoChoice>({
  name: 'info',
  summary: 'say what the store holds',
  details: '',
  arguments: [],
  options: [
    STORE_OPTION,
    { flags: '--documents', description: 'list the documents with their ids, which `remove` takes' },
    { flags: '-f, --format <name>', description: 'how to print it', default: 'table', choices: ROW_FORMATS },
  ],
  examples: [
    { does: 'Count what there is', line: 'policygraph info' },
    { does: 'List the documents', line: 'policygraph info --documents' },
  ],
  async run(_args, options, io) {
    const { FORMATS } = await import('../formats.js');
    return withStore(options, io, { create: false, readOnly: true }, async (store) => {
      const print = (columns: readonly string[], rows: readonly Record<string, unknown>[]): void => {
        for (const text of FORMATS[options.format].print({ columns, rows })) io.out(text);
      };
      if (options.documents) {
        const rows = (await store.documents()).map((document) => ({ ...document }));
        print(['id', 'date', 'publisher', 'title', 'chars', 'source'], rows);
        return 0;
      }
      const info = { ...(await store.info()) };
      if (options.format === 'table') {
        const rows = Object.entries(info).map(([property, value]) => ({ property, value: String(value) }));
        print(['property', 'value'], rows);
      } else print(Object.keys(info), [info]);
      return 0;
    });
  },
});
