/** What a reader of a file format is, and how what it read becomes a raw text. */
import { createHash } from 'node:crypto';
import { type Issue, PolicygraphError } from '../../graph/errors.js';
import type { RawText } from '../document.js';

export interface Reader {
  readonly id: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** How files of this format begin, for names without a known extension. */
  readonly magic?: RegExp;
  /**
   * One file may hold several texts (json lines, archives). What is wrong with a part of it is an issue of the text beside it.
   *
   * @param readMember reads a file inside this one
   * @throws PolicygraphError unreadable, no-text, bad-encoding, too-large when nothing can be read
   */
  read(source: string, bytes: Uint8Array, readMember: ReadContent): Promise<RawText[]>;
}

export type ReadContent = (name: string, bytes: Uint8Array) => Promise<RawText[]>;

/** What a format says about its text apart from the text. */
export interface Header {
  readonly title?: string;
  readonly date?: string;
  readonly publisher?: string;
}

/**
 * @param identity what tells this text from others in the same file; the file's bytes when it is the only one
 * @throws PolicygraphError no-text when there is nothing but space
 */
export function rawText(
  source: string,
  identity: Uint8Array | string,
  text: string,
  issues: readonly Issue[] = [],
): RawText {
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new PolicygraphError('no-text', `${source}: holds no text`, 'Leave it out, or save it with its text.');
  return { source, sha256: createHash('sha256').update(identity).digest('hex'), text, issues };
}

/** A title, date and publisher as the lines that a web page prints over its text: repair reads fields from there. */
export function withHeader({ title, date, publisher }: Header, text: string): string {
  const lines = [title, date && `发布时间：${date}`, publisher && `来源：${publisher}`].filter(Boolean);
  return lines.length === 0 ? text : `${lines.join('\n')}\n\n${text}`;
}

/** @returns the texts with the issues on the first. @throws the first issue when there is no text to carry it. */
export function withIssues(texts: readonly RawText[], issues: readonly Issue[]): RawText[] {
  const [first, ...rest] = texts;
  const [issue] = issues;
  if (!first && issue) throw new PolicygraphError(issue.code, issue.message, issue.hint);
  return first ? [{ ...first, issues: [...first.issues, ...issues] }, ...rest] : [];
}

export const toIssue = (file: string, { code, message, hint }: PolicygraphError): Issue => ({
  code,
  file,
  message,
  hint,
});
