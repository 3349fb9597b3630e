/** Every word of a report in both languages; names and quotations stay as the texts have them. */
import type { ReportWords } from './report.js';

export const WORDS: Readonly<Record<'zh' | 'en', ReportWords>> = {
  zh: {
    language: 'zh',
    asked: '查询范围',
    contents: '目录',
    figure: '图',
    figureTitle: '实体及其关系',
    table: '表',
    references: '参考文献',
    notes: '引文',
    method: '方法与复现',
    page: '页',
  },
  en: {
    language: 'en',
    asked: 'What was asked',
    contents: 'Contents',
    figure: 'Figure ',
    figureTitle: 'Entities and their relations',
    table: 'Table ',
    references: 'References',
    notes: 'Quotations',
    method: 'Method, and how to make this report again',
    page: 'page',
  },
};
