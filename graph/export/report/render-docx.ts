/**
 * The report as DOCX: A4, real styles, headings, captions, footnotes and a table of contents. The only file that knows the docx library.
 *
 * Chinese fonts are named, not embedded (仿宋 and 黑体 by default); Word, WPS and LibreOffice put their own in place of one they lack.
 */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Table as DocxTable,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  ImportedXmlComponent,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import stringWidth from 'string-width';
import { quoted, type Report, type Section, type Statement, type Table } from './report.js';
import { settle } from './settle-zip.js';
import type { Template } from './template.js';

/** Twentieths of a point; A4. */
const PAGE = { width: 11906, height: 16838 } as const;
const MARGIN = 1440;
/** Pixels between the margins at 96 to the inch. */
const TEXT_WIDTH = Math.round(((PAGE.width - 2 * MARGIN) / 1440) * 96);

/** @param png the figure, null for none */
export async function renderDocx(report: Report, template: Template, png: Uint8Array | null): Promise<Uint8Array> {
  const marks = new FootnoteMarks(report);
  const children: ISectionOptions['children'] = [
    ...titleBlock(report, template),
    ...(template.contents
      ? [
          new Paragraph({ style: 'ContentsTitle', children: [run(report.words.contents)] }),
          new TableOfContents(report.words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
        ]
      : []),
    ...(png && report.picture ? figureBlock(report, png) : []),
    ...sectionBlocks(report, marks),
    ...endBlock(report),
  ];
  const document = new Document({
    title: clean(report.title),
    creator: 'policygraph',
    description: clean(report.asked),
    features: { updateFields: template.contents },
    styles: stylesOf(template, report.words.language),
    footnotes: marks.footnotes,
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        ...edges(template),
        children,
      },
    ],
  });
  return settle(await Packer.toBuffer(document));
}

/** What XML cannot hold is replaced: the library writes it as it is, and Word then refuses the file. */
const clean = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd').replace(/\s+/g, ' ');

/** “ and ” are of no script: without the hint Word draws them narrow wherever a digit or a Latin letter stands beside them. */
const run = (text: string, options: IRunOptions = {}): TextRun =>
  new TextRun({ ...(/\p{Script=Han}/u.test(text) && { font: { hint: 'eastAsia' } }), ...options, text: clean(text) });

/** Sizes in half points: 二号 44, 三号 32, 四号 28, 小四 24. */
function stylesOf({ bodyFont, headingFont }: Template, language: 'zh' | 'en') {
  const font = (eastAsia: string) => ({
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia,
  });
  const heading = (size: number) => ({
    run: { size, bold: true, font: font(headingFont), color: '1F2430' },
    paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
  });
  const lang = language === 'zh' ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: 'en-US' };
  return {
    default: {
      document: {
        run: { size: 24, font: font(bodyFont), language: lang },
        paragraph: { spacing: { line: 360, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 44, bold: true, font: font(headingFont) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
      },
      heading1: heading(32),
      heading2: heading(28),
      footnoteText: {
        run: { size: 18, font: font(bodyFont) },
        paragraph: { spacing: { line: 260, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 21, font: font(headingFont) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } },
      },
      {
        id: 'ContentsTitle',
        name: 'Contents Title',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 28, bold: true, font: font(headingFont) },
        paragraph: { spacing: { before: 240 } },
      },
      { id: 'Intro', name: 'Intro', basedOn: 'Normal', next: 'Normal', run: { size: 21, color: '626B7A' } },
      {
        id: 'Reference',
        name: 'Reference',
        basedOn: 'Normal',
        next: 'Reference',
        run: { size: 21 },
        paragraph: { indent: { left: 420, hanging: 420 } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { line: 280, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}

function titleBlock({ title, asked, caption, words }: Report, { logo }: Template): Paragraph[] {
  const height = 48;
  const picture = logo
    ? [
        new Paragraph({
          children: [
            new ImageRun({
              type: logo.type,
              data: Buffer.from(logo.bytes),
              transformation: { height, width: Math.round((logo.width / logo.height) * height) },
            }),
          ],
        }),
      ]
    : [];
  return [
    ...picture,
    new Paragraph({ style: 'Title', children: [run(title)] }),
    new Paragraph({ style: 'Intro', children: [run(`${words.asked}  `, { bold: true }), run(asked)] }),
    new Paragraph({ style: 'Intro', children: [run(caption)] }),
  ];
}

function figureBlock({ title, picture, words }: Report, png: Uint8Array): Paragraph[] {
  const height = Math.round((picture!.height / picture!.width) * TEXT_WIDTH);
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(png),
    transformation: { width: TEXT_WIDTH, height },
    altText: { name: clean(title), title: clean(title), description: clean(title) },
  });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] }),
    caption(words.figure, 'Figure', 1, words.figureTitle),
  ];
}

/** Numbered by a field of Word's, so that a list of figures can be made; the number is written too, for programs that run no fields. */
const caption = (label: string, sequence: string, number: number, text: string): Paragraph =>
  new Paragraph({
    style: 'Caption',
    keepNext: sequence === 'Table',
    children: [run(label), new SimpleField(`SEQ ${sequence} \\* ARABIC`, String(number)), run(`  ${text}`)],
  });

function sectionBlocks({ sections, words }: Report, marks: FootnoteMarks): (Paragraph | DocxTable)[] {
  let tables = 0;
  return sections.flatMap(({ heading, intro, statements, table }: Section) => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(heading)] }),
    ...(intro ? [new Paragraph({ style: 'Intro', keepNext: true, children: [run(intro)] })] : []),
    ...statements.map((statement) => new Paragraph({ indent: { firstLine: 480 }, children: marks.noted(statement) })),
    ...(table ? [caption(words.table, 'Table', ++tables, table.caption), tableBlock(table, marks)] : []),
  ]);
}

/** A sentence has one footnote, where it is quoted first; later marks are fields of Word's that repeat the number of that one. */
class FootnoteMarks {
  readonly footnotes: Record<number, { children: Paragraph[] }> = {};

  constructor(private readonly report: Report) {}

  noted({ text, notes }: Statement): ParagraphChild[] {
    const comma = () => run(',', { superScript: true });
    return [run(text), ...notes.flatMap((note, at) => [...(at > 0 ? [comma()] : []), ...this.mark(note)])];
  }

  private mark(note: number): ParagraphChild[] {
    const id = `note${note}`;
    if (this.footnotes[note]) return again(id, note);
    const one = this.report.notes[note - 1]!;
    const words = run(` ${quoted(one)}[${one.reference}]`);
    this.footnotes[note] = { children: [new Paragraph({ style: 'FootnoteText', children: [words] })] };
    return [new Bookmark({ id, children: [new FootnoteReferenceRun(note)] })];
  }
}

/** Notes are numbered in order of first use, so the number that stands there until Word counts anew is right. */
const again = (id: string, number: number): ParagraphChild[] =>
  [
    '<w:fldChar w:fldCharType="begin"/>',
    `<w:instrText xml:space="preserve"> NOTEREF ${id} \\h </w:instrText>`,
    '<w:fldChar w:fldCharType="separate"/>',
    `<w:t>${number}</w:t>`,
    '<w:fldChar w:fldCharType="end"/>',
  ].map((part) => {
    const one = new TextRun({ superScript: true });
    one.addChildElement(ImportedXmlComponent.fromXmlString(part));
    return one;
  });

/** Latin letters and digits take half the room of a Chinese character. */
const ems = (text: string): number => stringWidth(text) / 2;

/**
 * Columns get room by how much stands in them, the longer cells counting more, in twentieths of a point; what is long wraps and may not
 * starve the others, and a column that is empty in most rows gets less.
 */
function widthsOf({ columns, rows }: Table): number[] {
  const shares = columns.map((column, at) => {
    const filled = rows.map((row) => ems(row[at]?.text ?? '')).filter((length) => length > 0);
    const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
    const usual = sum(filled.map((length) => length ** 2)) / Math.max(1, sum(filled));
    const use = Math.min(1, Math.max(0.5, (3 * filled.length) / Math.max(1, rows.length)));
    return Math.max(ems(column) + 2, Math.min(30, usual + 2) * use);
  });
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / all) * (PAGE.width - 2 * MARGIN)));
}

function tableBlock(table: Table, marks: FootnoteMarks): DocxTable {
  const { columns, rows } = table;
  const widths = widthsOf(table);
  const cell = (children: ParagraphChild[], at: number) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style: 'Cell', children })],
    });
  return new DocxTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: RULES,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) => cell([run(column, { bold: true })], at)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((one, at) => cell(marks.noted(one), at)) }),
      ),
    ],
  });
}

const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '8A93A3' });
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** 三线表: rules above, below and between rows, none at the sides. */
const RULES = {
  top: line(12),
  bottom: line(12),
  insideHorizontal: line(4),
  left: none,
  right: none,
  insideVertical: none,
};

function endBlock({ references, method, words }: Report): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(words.references)] }),
    ...references.map(
      ({ number, text }) => new Paragraph({ style: 'Reference', children: [run(`[${number}] ${text}`)] }),
    ),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(words.method)] }),
    ...method.map(
      ([label, value]) =>
        new Paragraph({ style: 'Reference', children: [run(`${label}  `, { bold: true }), run(value)] }),
    ),
  ];
}

function edges({ header }: Template) {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    footers: { default: new Footer({ children: [number] }) },
    ...(header
      ? {
          headers: {
            default: new Header({
              children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(header)] })],
            }),
          },
        }
      : {}),
  };
}
