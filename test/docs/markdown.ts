/** Pieces of Markdown that the generated docs are put together from. */
const cell = (text: string) => text.replaceAll('|', '\\|');

export const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [
    `| ${heads.join(' | ')} |`,
    `|${' --- |'.repeat(heads.length)}`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ].join('\n');

export const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');

export const page = (title: string, ...parts: string[]) =>
  `${[`# ${title}`, 'Made by `npm run docs`; do not edit.', ...parts].join('\n\n')}\n`;
