/** The report as one self-contained page, with a figure that can be zoomed and pointed at, offline. */
import type { Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { renderHtml } from '../report/render-html.js';
import { readTemplate } from '../report/template.js';
import { writeReport } from '../report/write-report.js';

export const html: Exporter = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  zh: '报告（网页）：单个文件，图可缩放，离线可看',
  en: 'a report as one web page with a live figure, offline',
  files: oneFile(async function* (subgraph, context) {
    const template = readTemplate(context.template, context.logo);
    yield* renderHtml(await writeReport(subgraph, context, template), template);
  }),
};
