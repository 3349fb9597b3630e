/** The report as Markdown: footnotes (GitHub, Pandoc), tables. */
import type { Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { quoted, type Report, type Section, type Statement, type Table } from '../report/report.js';
import { readTemplate } from '../report/template.js';
import { writeReport } from '../report/write-report.js';

export const markdown: Exporter = {
  id: 'md',
  extension: 'md',
  mediaType: 'text/markdown',
  zh: '报告（Markdown）：引文作脚注，可用 Pandoc 转换',
  en: 'a report in Markdown with footnotes: for wikis and Pandoc',
  files: oneFile(async function* (subgraph, context) {
    const template = { ...readTemplate(context.template, context.logo), figure: false };
    yield* render(await writeReport(subgraph, context, template));
  }),
};

/** Text that means itself: no markup, no HTML, no line that starts a block. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');

const noted = ({ text, notes }: Statement): string => plain(text) + notes.map((note) => `[^${note}]`).join('');

function* render({ title, asked, caption, sections, notes, references, method, words }: Report): Generator<string> {
  yield `# ${plain(title)}\n\n> **${words.asked}** ${plain(asked)}  \n> ${plain(caption)}\n`;
  for (const section of sections) yield* renderSection(section);
  yield `\n## ${words.references}\n\n`;
  for (const { number, text } of references) yield `[${number}] ${plain(text)}\n\n`;
  yield `## ${words.method}\n\n`;
  for (const [label, value] of method) yield `* **${plain(label)}** ${plain(value)}\n`;
  yield '\n';
  for (const note of notes) yield `[^${note.number}]: ${plain(quoted(note))}[${note.reference}]\n`;
}

function* renderSection({ heading, intro, statements, table }: Section): Generator<string> {
  yield `\n## ${plain(heading)}\n\n`;
  if (intro) yield `*${plain(intro)}*\n\n`;
  for (const statement of statements) yield `* ${noted(statement)}\n`;
  if (table) yield* renderTable(table);
}

function* renderTable({ columns, rows }: Table): Generator<string> {
  yield `| ${columns.map(plain).join(' | ')} |\n| ${columns.map(() => '---').join(' | ')} |\n`;
  for (const row of rows) yield `| ${row.map(noted).join(' | ')} |\n`;
}
