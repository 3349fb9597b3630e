/** The texts inside a zip archive, each a document named `archive.zip/name`. Archives inside archives are not opened. */
import { type Issue, PolicygraphError } from '../../graph/errors.js';
import type { RawText } from '../document.js';
import { type Reader, toIssue, withIssues } from './reader.js';
import { unpack } from './unpack.js';

/** Folders, hidden files and what macOS adds. */
const NOT_TEXTS = /(?:^|\/)(?:\.(?!\.)|__MACOSX\/)|\/$/;
/** ../x, /x, C:\x: names that would leave the folder they are unpacked in. */
const LEAVES_FOLDER = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/;
const ARCHIVE = /\.zip$/i;

/** Why a member is not read; undefined when it is. */
function refusal(at: string, name: string): Issue | undefined {
  if (LEAVES_FOLDER.test(name))
    return {
      code: 'not-allowed',
      file: at,
      message: `${at}: a name that leaves its folder`,
      hint: 'Pack the archive again with plain relative names.',
    };
  if (ARCHIVE.test(name))
    return { code: 'unreadable', file: at, message: `${at}: an archive inside an archive`, hint: 'Unpack it first.' };
  return undefined;
}

export const archiveReader = {
  id: 'archive',
  extensions: ['zip'],
  magic: /^PK\x03\x04/,
  read: async (source, bytes, readMember) => {
    const texts: RawText[] = [];
    const issues: Issue[] = [];
    for (const member of await unpack(source, bytes, (name) => !NOT_TEXTS.test(name))) {
      const at = `${source}/${member.name}`;
      const refused = refusal(at, member.name);
      if (refused) issues.push(refused);
      else
        try {
          texts.push(...(await readMember(at, member.bytes)));
        } catch (error) {
          if (!(error instanceof PolicygraphError)) throw error;
          issues.push(toIssue(at, error));
        }
    }
    if (texts.length === 0 && issues.length === 0)
      throw new PolicygraphError('no-text', `${source}: holds no texts`, 'Put txt, html, docx or pdf files into it.');
    return withIssues(texts, issues);
  },
} satisfies Reader;
