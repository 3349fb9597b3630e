/** The report as a Word document. */
import type { Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import { readTemplate } from '../report/template.js';
import { writeReport } from '../report/write-report.js';

export const docx: Exporter = {
  id: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zh: '报告（Word、WPS）：目录、脚注、题注、参考文献',
  en: 'a report for Word and WPS with contents, footnotes, captions and references',
  files: oneFile(async function* (subgraph, context) {
    const [{ renderDocx }, { toPng }] = await Promise.all([import('../report/render-docx.js'), import('./png.js')]);
    const template = readTemplate(context.template, context.logo);
    const report = await writeReport(subgraph, context, template);
    yield await renderDocx(report, template, report.picture && (await toPng(report.picture.svg)));
  }),
};
