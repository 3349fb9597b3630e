/** The ways in which files are broken on their way: each breaks the lines of a clean text, first the title, without changing what it says. */

export type Break = (lines: readonly string[]) => string;

const wrap = (text: string, width: number, joint = '\n') =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, i) => text.slice(i * width, (i + 1) * width)).join(joint);

/** Puts something behind every so many characters of the lines under the title. */
const sprinkle = (inserted: string, every: number): Break =>
  eachBelow((line) => line.replace(new RegExp(`.{${every}}(?=.)`, 'gu'), (words) => words + inserted));

const eachBelow =
  (change: (line: string) => string, joint = '\n'): Break =>
  ([title, ...rest]) =>
    [title, ...rest.map(change)].join(joint);

/** Cuts a long paragraph at a place that only its length decides, never beside a digit. */
function cutAt(line: string, between: string): string {
  if (line.length < 60) return line;
  let at = 20 + ((line.length * 7919) % (line.length - 40));
  while (at < line.length && /[\w%．.\s]/.test(line.slice(at - 1, at + 1))) at++;
  return `${line.slice(0, at)}${between}${line.slice(at)}`;
}

const cutBy = (between: string): Break => eachBelow((line) => cutAt(line, between));

const replaceAll =
  (pairs: Readonly<Record<string, string>>): Break =>
  (lines) =>
    lines.join('\n').replace(new RegExp(`[${Object.keys(pairs).join('')}]`, 'g'), (mark) => pairs[mark] ?? mark);

const around =
  (before: readonly string[], after: readonly string[]): Break =>
  (lines) =>
    [...before, ...lines, ...after].join('\n');

/** Nothing of the words is lost, and nothing is ambiguous: what is read must be the same to the last sentence. */
export const HARMLESS: Readonly<Record<string, Break>> = {
  'Windows line ends': (lines) => lines.join('\r\n'),
  'a blank line after every line': (lines) => lines.join('\n\n'),
  'paragraphs indented by two wide spaces': eachBelow((line) => `　　${line}`),
  'spaces at the ends of lines': eachBelow((line) => `${line}  　`),
  'zero-width spaces': sprinkle('\u200b', 7),
  'soft hyphens': sprinkle('\u00ad', 5),
  'icons of a web font': eachBelow((line) => `\ue60a${line}\uf101`),
  'byte order and joiner marks': (lines) => `\ufeff${sprinkle('\u2060', 11)(lines)}`,
  'named entities of HTML': replaceAll({
    '“': '&ldquo;',
    '”': '&rdquo;',
    '—': '&mdash;',
    '·': '&middot;',
    ' ': '&nbsp;',
  }),
  'numbered entities of HTML': replaceAll({ '“': '&#8220;', '”': '&#x201d;', '，': '&#65292;', '　': '&#12288;' }),
  'tags of HTML': eachBelow((line) => `<p style="text-indent:2em"><span>${line}</span></p>`),
  'line breaks of HTML': (lines) => lines.join('<br/>\n<br/>\n'),
  'straight quotation marks': replaceAll({ '“': '"', '”': '"' }),
  'corner brackets for quotation marks': replaceAll({ '“': '「', '”': '」', '‘': '『', '’': '』' }),
  'half-width punctuation': replaceAll({ '，': ',', '：': ':', '；': ';', '？': '?', '！': '!', '（': '(', '）': ')' }),
  'bold marks of Markdown': ([title, ...rest]) => [`# ${title}`, ...rest.map((line) => `**${line}**`)].join('\n\n'),
  'footnote marks': eachBelow((line) => line.replace(/[。](?=.)/g, '。[1]')),
  'the title twice': ([title, ...rest]) => [title, title, ...rest].join('\n'),
  'the title with the name of a site': ([title, ...rest]) => [`${title}_要闻_江南新闻网`, title, ...rest].join('\n'),
  'a navigation bar and a foot': around(
    ['首页 | 要闻 | 时政 | 经济 | 文化 | 视频', '当前位置：首页 > 要闻 > 正文'],
    [
      '责任编辑：丁一',
      '【打印】【关闭窗口】',
      '上一篇：春耕正忙',
      '相关阅读',
      '春耕正忙',
      '河湖长制见成效',
      '版权所有 © 2026',
      '京ICP备00000000号',
    ],
  ),
  'share texts': ([title, ...rest]) =>
    [
      title,
      '字体：大 中 小',
      '分享到：',
      '微信',
      '微博',
      'QQ空间',
      ...rest,
      '扫一扫在手机打开当前页',
      '点赞 12',
      '收藏',
      '写留言',
    ].join('\n'),
  'a cookie note': around(
    ['本网站使用 Cookie 以改善您的浏览体验。继续浏览即表示您同意我们的隐私政策。', '接受', '拒绝'],
    [],
  ),
  'a bar of an app': around(['< 返回', '听全文', '3.2万阅读'], ['展开全文', '打开APP阅读全文', '1.2万条评论', '举报']),
};

/** What is cut or spaced: where the halves meet can now and then not be told. */
export const CUTTING: Readonly<Record<string, Break>> = {
  'wrapped at 22 with indentation': eachBelow((line) => wrap(`　　${line}`, 22)),
  'wrapped at 38 with indentation': eachBelow((line) => wrap(`　　${line}`, 38)),
  'wrapped at 30 with blank lines between': (lines) => lines.map((line) => wrap(line, 30)).join('\n\n'),
  'spaced between digits and words': eachBelow((line) =>
    line.replace(/(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])/g, ' '),
  ),
  'cut once': cutBy('\n'),
  'cut by a blank line': cutBy('\n\n'),
  'cut by a page number': cutBy('\n— 12 —\n'),
  'cut by a number of pages': cutBy('\n第3页 共8页\n'),
  'cut by a running head': cutBy('\n江南日报　2026年3月7日　星期六　第03版　要闻\n'),
  'cut by a caption': cutBy('\n▲会议现场。江南日报记者 林晓 摄\n'),
  'cut by a caption without a mark': cutBy('\n图为会议现场。林晓 摄\n'),
  'cut by 下转 and 上接': cutBy('\n（下转第3版）\n（上接第1版）'),
  'cut by 紧接': cutBy('►►►下转4版\n（紧接1版）'),
  'cut by ▶▶ and ◀◀': cutBy('▶▶下转02版\n◀◀上接01版\n'),
  'cut by 转 and 接': cutBy('（转2版）\n（接1版）'),
  'cut by 下转 with a title': cutBy('\n【下转第2版《春潮涌动》】\n【上接第1版《春潮涌动》】'),
  'cut by a note on more': cutBy('\n更多内容见4版\n'),
  'cut by a slogan': cutBy('\n两会进行时\n'),
  'cut by an advertisement': cutBy('\n广告\n'),
};
