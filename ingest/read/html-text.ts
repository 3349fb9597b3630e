/**
 * The article of a web page, by htmlparser2: the only file that knows it.
 *
 * The article is the deepest element that holds nearly all of the page's commas and full stops outside links: menus and link lists
 * have none. From the first heading on, the lines before it (date, source) belong to it. One pass, no recursion.
 */
import { LIMITS } from './limits.js';
import { withHeader } from './reader.js';

const SKIPPED = new Set(
  'script style noscript template nav footer aside form button select textarea iframe svg canvas video audio object head'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'p div section article main header h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr td th blockquote pre br hr center figure figcaption address body'.split(
    ' ',
  ),
);
/** The share of the page's punctuation that the article holds. */
const SHARE = 0.75;
const STOPS = /[，。；、！？：]/g;

/** Names of meta elements, by what they say; the first group is the standard of Chinese government sites. */
const METAS: Readonly<Record<string, 'title' | 'date' | 'publisher'>> = {
  articletitle: 'title', pubdate: 'date', contentsource: 'publisher',
  'og:title': 'title', 'article:published_time': 'date', publishdate: 'date', 'og:site_name': 'publisher', source: 'publisher',
}; // biome-ignore format: groups read better in rows

/** Fields in elements of their own, which only the style sheet sets apart: <span>2026-03-07</span><span>来源：某报</span>. */
const BEGINS_FIELD =
  /^(?:来源|稿源|信息来源|文章来源|作者|记者|编辑|责任编辑|责编|审核|字号|字体|发布时间|发布日期|时间|日期|浏览量?|浏览次数|阅读量?|点击数?|访问量)\s?[:：]/;

interface Element {
  readonly name: string;
  readonly parent: number;
  readonly depth: number;
  readonly firstLine: number;
  /** Exclusive. */
  endLine: number;
  stops: number;
}

interface Page {
  readonly lines: string[];
  readonly elements: Element[];
  readonly metas: Map<string, string>;
  /** Index of the line of the first h1; -1 for none. */
  heading: number;
  title: string;
}

/** @returns the article's lines, one per block, with title, date and publisher over it as far as the page names them. @throws RangeError beyond `maxDepth` */
export async function htmlText(html: string): Promise<string> {
  const page = await readPage(html);
  const article = articleOf(page.elements);
  const { lines, metas, heading } = page;
  const over = heading >= 0 && isOver(heading, article, lines) ? heading : article.firstLine;
  const body = lines.slice(over, article.endLine).filter((line) => line.trim() !== '');
  const title = metas.get('title') ?? (heading >= 0 ? undefined : page.title.trim());
  const isThere = title !== undefined && body.slice(0, 3).some((line) => line.trim() === title);
  return withHeader(
    { title: isThere ? undefined : title, date: metas.get('date'), publisher: metas.get('publisher') },
    body.join('\n'),
  );
}

/** What stands between the start of the article and its heading is a menu when it has next to no punctuation. */
const MENU_SHARE = 0.15;

function isOver(
  heading: number,
  { firstLine, endLine }: Pick<Element, 'firstLine' | 'endLine'>,
  lines: readonly string[],
) {
  const stops = (from: number, to: number) => lines.slice(from, to).join('').match(STOPS)?.length ?? 0;
  return heading < firstLine || stops(firstLine, heading) <= MENU_SHARE * stops(firstLine, endLine);
}

async function readPage(html: string): Promise<Page> {
  const { Parser } = await import('htmlparser2');
  const page: Page = { lines: [''], elements: [], metas: new Map(), heading: -1, title: '' };
  const open: number[] = [];
  let skipped = 0;
  let links = 0;
  let inTitle = false;
  const breakLine = () => {
    if (page.lines.at(-1)!.trim() === '') page.lines[page.lines.length - 1] = '';
    else page.lines.push('');
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= LIMITS.maxDepth)
        throw new RangeError(`more than ${LIMITS.maxDepth} elements inside one another`);
      if (name === 'meta') readMeta(page.metas, attributes);
      if (name === 'title' && page.title === '') inTitle = true;
      if (name === 'a') links++;
      if (SKIPPED.has(name)) skipped++;
      if (BLOCKS.has(name)) breakLine();
      if (name === 'h1' && page.heading < 0 && skipped === 0) page.heading = page.lines.length - 1;
      const parent = open.at(-1) ?? -1;
      const at = page.lines.length - 1;
      open.push(page.elements.length);
      page.elements.push({ name, parent, depth: open.length, firstLine: at, endLine: at, stops: 0 });
    },
    ontext(text) {
      if (inTitle) page.title += text;
      if (skipped > 0 || inTitle) return;
      const at = page.lines.length - 1;
      if (BEGINS_FIELD.test(text) && /\S$/.test(page.lines[at]!)) page.lines[at] += ' ';
      page.lines[at] += unwrapped(text);
      const element = page.elements[open.at(-1) ?? -1];
      if (element && links === 0) element.stops += text.match(STOPS)?.length ?? 0;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (name === 'a') links--;
      if (SKIPPED.has(name)) skipped--;
      if (BLOCKS.has(name)) breakLine();
      const element = page.elements[open.pop()!]!;
      element.endLine = page.lines.length - (page.lines.at(-1) === '' ? 1 : 0);
      const parent = page.elements[element.parent];
      if (parent) parent.stops += element.stops;
    },
  });
  parser.end(html);
  return page;
}

/** Line ends of the source are spaces, and nothing between Chinese characters; an ideographic space is an indentation. */
const unwrapped = (text: string): string =>
  text
    .replace(/(?<=[\u3001-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u3001-\u9fff\uff00-\uffef])/g, '')
    .replace(/\s+/g, (space) => (/[\u3000\u00a0]/.test(space) ? '　' : ' '));

function readMeta(metas: Map<string, string>, { name, property, content }: Record<string, string>): void {
  const field = METAS[(name ?? property ?? '').toLowerCase()];
  if (field && content?.trim() && !metas.has(field)) metas.set(field, content.trim());
}

const CONTAINERS = new Set('body main article section div td table tbody tr center'.split(' '));

/** Elements stand in document order, so the last of the deepest is found by one walk. */
function articleOf(elements: readonly Element[]): Pick<Element, 'firstLine' | 'endLine'> {
  const total = elements.reduce((sum, { parent, stops }) => (parent < 0 ? sum + stops : sum), 0);
  const holding = elements.filter(({ name, stops }) => CONTAINERS.has(name) && stops > 0 && stops >= total * SHARE);
  const deepest = holding.reduce<Element | undefined>(
    (best, one) => (best && best.depth >= one.depth ? best : one),
    undefined,
  );
  return deepest ?? { firstLine: 0, endLine: Number.MAX_SAFE_INTEGER };
}
