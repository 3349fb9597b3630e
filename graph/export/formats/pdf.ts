/** The report as PDF, printed from the HTML one. */
import type { Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { readTemplate } from '../report/template.js';
import { writeReport } from '../report/write-report.js';

export const pdf: Exporter = {
  id: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  zh: '报告（PDF，A4）：需要本机有 Chromium、Chrome 或 Edge',
  en: 'a report as PDF on A4; needs Chromium, Chrome or Edge on this machine',
  files: oneFile(async function* (subgraph, context) {
    const [{ renderHtml }, { printPdf }] = await Promise.all([
      import('../report/render-html.js'),
      import('../report/print-pdf.js'),
    ]);
    const template = readTemplate(context.template, context.logo);
    yield await printPdf([...renderHtml(await writeReport(subgraph, context, template), template)].join(''));
  }),
};
