/**
 * How a failure reads on the command line: one line "where: what; then what to do", and an exit code; never a stack trace.
 */
import { ERRORS, PolicygraphError } from '../graph/errors.js';

export interface Reported {
  readonly line: string;
  readonly exit: number;
}

/** System errors that a person can mend, with what to do. Others are our own faults. */
const SYSTEM_HINTS: Readonly<Record<string, string>> = {
  ENOENT: 'Check the spelling and the folder you are in',
  EACCES: 'Check the permissions',
  EPERM: 'Check the permissions',
  EISDIR: 'Name a file, not a folder',
  ENOTDIR: 'A part of the path is a file, not a folder',
  ENOSPC: 'The disk is full: make room and run it again',
  EMFILE: 'Too many files are open: raise the limit with ulimit -n',
  EROFS: 'The disk is read-only: name another place',
};

const ours = (error: unknown): error is PolicygraphError =>
  error instanceof PolicygraphError || (error instanceof Error && error.name === 'PolicygraphError' && 'hint' in error);

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
const sentence = (text: string): string => (/[.!?。…]$/.test(text) ? text : `${text}.`);

/** @param debug true adds the stack, for those who asked for it with POLICYGRAPH_DEBUG=1 */
export function reportError(error: unknown, debug: boolean): Reported {
  const stack = debug && error instanceof Error ? `\n${error.stack}` : '';
  if (ours(error)) {
    const line = `policygraph: ${sentence(oneLine(error.message))} ${sentence(oneLine(error.hint))}`;
    return { line: line + stack, exit: ERRORS[error.code].exit };
  }
  const { code } = Object(error) as { code?: string };
  const message = oneLine(error instanceof Error ? error.message : String(error));
  const known = code === undefined ? undefined : SYSTEM_HINTS[code];
  const hint =
    known ?? 'This is a fault of the program: set POLICYGRAPH_DEBUG=1, run it again and report what it prints';
  return { line: `policygraph: ${sentence(message)} ${sentence(hint)}${stack}`, exit: 4 };
}
