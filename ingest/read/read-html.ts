/** Web pages: the article and the lines over it, without menus, scripts and footers. */
import { PolicygraphError } from '../../graph/errors.js';
import { decodeText } from './decode.js';
import { htmlText } from './html-text.js';
import { type Reader, rawText } from './reader.js';

export const htmlReader = {
  id: 'html',
  extensions: ['html', 'htm', 'shtml', 'xhtml'],
  magic: /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)\b/i,
  read: async (source, bytes) => {
    const html = decodeText(source, bytes);
    try {
      return [rawText(source, bytes, await htmlText(html))];
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw new PolicygraphError('unreadable', `${source}: ${cause.message}`, 'Save its text as txt.', { cause });
    }
  },
} satisfies Reader;
