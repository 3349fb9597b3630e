/** The report as one HTML page that needs nothing else: style, picture and script are in it, and it may load nothing from outside. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FIGURE_SCRIPT } from './figure-script.js';
import { type Note, quoted, type Reference, type Report, type Section, type Statement, type Table } from './report.js';
import type { Template } from './template.js';

const html = (text: string): string =>
  text.replace(/[&<>"']/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[one]!);

const MORE = { zh: { reset: '还原' }, en: { reset: 'Reset' } } as const;

export function* renderHtml(report: Report, template: Template): Generator<string> {
  const { title, asked, caption, sections, notes, references, method, words, picture } = report;
  const style = styleOf(template);
  yield `<!doctype html>
<html lang="${words.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${hashOf(FIGURE_SCRIPT)}'">
<meta name="generator" content="policygraph">
<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
${template.header ? `<header class="page">${html(template.header)}</header>` : ''}
${logoOf(template)}
<h1>${html(title)}</h1>
<div class="asked"><p><strong>${words.asked}</strong> ${html(asked)}</p><p class="caption">${html(caption)}</p></div>
`;
  if (template.contents) yield contentsOf(report);
  if (picture)
    yield `<figure><div class="canvas">${picture.svg.replace(/^<\?xml[^>]*\?>\s*/, '')}<button type="button">${MORE[words.language].reset}</button></div><figcaption>${words.figure}1 ${html(words.figureTitle)}</figcaption></figure>\n`;
  let tables = 0;
  for (const section of sections) yield renderSection(section, section.table ? `${words.table}${++tables} ` : '');
  yield `<h2 id="references">${words.references}</h2>\n<ol class="references">${references.map(referenceItem).join('')}</ol>\n`;
  yield `<h2 id="notes">${words.notes}</h2>\n<ol class="notes">${notes.map(noteItem).join('')}</ol>\n`;
  yield `<h2 id="method">${words.method}</h2>\n<dl class="method">${method.map(([label, value]) => `<dt>${html(label)}</dt><dd>${html(value)}</dd>`).join('')}</dl>\n`;
  yield `<script>${FIGURE_SCRIPT}</script>\n</body>\n</html>\n`;
}

const hashOf = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** A font's name goes into CSS as a quoted string; a template's own sheet may not end the element it stands in. */
function styleOf({ bodyFont, headingFont, css }: Template): string {
  const sheet = readFileSync(new URL('./page.css', import.meta.url), 'utf8');
  const quoted = (font: string) => `"${font.replace(/["\\<>;{}]/g, '')}"`;
  return `${sheet.replaceAll('BODYFONT', quoted(bodyFont)).replaceAll('HEADFONT', quoted(headingFont))}\n${css.replaceAll('<', '\\3c ')}`;
}

const logoOf = ({ logo }: Template): string =>
  logo
    ? `<img class="logo" alt="" src="data:image/${logo.type === 'png' ? 'png' : 'jpeg'};base64,${Buffer.from(logo.bytes).toString('base64')}">`
    : '';

function contentsOf({ sections, words }: Report): string {
  const links = [
    ...sections.map(({ id, heading }) => [id, heading] as const),
    ['references', words.references] as const,
    ['notes', words.notes] as const,
    ['method', words.method] as const,
  ];
  return `<nav aria-label="${words.contents}"><ol>${links.map(([id, heading]) => `<li><a href="#${id}">${html(heading)}</a></li>`).join('')}</ol></nav>\n`;
}

function renderSection({ id, heading, intro, statements, table }: Section, label: string): string {
  const lines = statements.map((statement) => `<li>${noted(statement)}</li>`).join('\n');
  return `<section><h2 id="${id}">${html(heading)}</h2>
${intro ? `<p class="intro">${html(intro)}</p>` : ''}${lines ? `<ul class="statements">${lines}</ul>` : ''}${table ? renderTable(table, label) : ''}</section>\n`;
}

const noted = ({ text, notes }: Statement): string =>
  `${html(text)}${notes.map((note) => `<sup><a href="#note-${note}">[${note}]</a></sup>`).join('')}`;

const renderTable = ({ caption, columns, rows }: Table, label: string): string =>
  `<table><caption>${label}${html(caption)}</caption><thead><tr>${columns.map((column) => `<th scope="col">${html(column)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${noted(cell)}</td>`).join('')}</tr>`)
    .join('\n')}</tbody></table>`;

const noteItem = (note: Note): string =>
  `<li id="note-${note.number}" value="${note.number}">${html(quoted(note))}<sup><a href="#reference-${note.reference}">[${note.reference}]</a></sup></li>`;

const referenceItem = ({ number, text }: Reference): string =>
  `<li id="reference-${number}">[${number}] ${html(text)}</li>`;
