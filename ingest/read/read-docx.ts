/** Word documents, by mammoth: the only file that knows it. Styles and pictures are dropped, paragraphs stay. */
import { PolicygraphError } from '../../graph/errors.js';
import { type Reader, rawText } from './reader.js';
import { unpack } from './unpack.js';

export const docxReader = {
  id: 'docx',
  extensions: ['docx'],
  read: async (source, bytes) => {
    // Unpacks once for nothing, so that a bomb never reaches mammoth, which has no bounds.
    await unpack(source, bytes, () => false);
    const { default: mammoth } = await import('mammoth');
    try {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      return [rawText(source, bytes, value)];
    } catch (cause) {
      if (cause instanceof PolicygraphError) throw cause;
      throw new PolicygraphError(
        'unreadable',
        `${source}: not a Word document (${(cause as Error).message.split('\n')[0]})`,
        'Open it in Word and save it again as docx.',
        { cause },
      );
    }
  },
} satisfies Reader;
