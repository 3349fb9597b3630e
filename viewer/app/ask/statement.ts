/**
 * What a typed statement wants filled in: its `$parameters`, and how what a person writes there is read.
 */

/** Strings, names in backquotes and comments, which may hold a dollar that means nothing. */
const SILENT =
  /'(?:[^'\\]|\\.?)*(?:'|$)|"(?:[^"\\]|\\.?)*(?:"|$)|`[^`]*(?:`|$)|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/gsu;

/** In the order of their first use. */
export function parametersIn(statement: string): readonly string[] {
  const spoken = statement.replace(SILENT, ' ');
  return [...new Set([...spoken.matchAll(/\$(\w+)/gu)].map(([, name]) => name ?? ''))];
}

/** Numbers, true, false, null and lists as JSON; all else is text. A number as text is written in quotes: "2025". */
export function readParameter(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Where the server says that a statement went wrong; 1-based. */
export function placeOf(detail: string): { readonly line: number; readonly column: number } | null {
  const [, line, column] = /line (\d+),? column (\d+)/iu.exec(detail) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : null;
}
