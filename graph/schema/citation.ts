/**
 * How a document is cited by GB/T 7714—2015: 责任者. 题名[N]. 报纸名, 年-月-日.
 *
 * [N] newspaper article, [R] report, [Z] other document. What a text does not say is left out, never invented.
 */
export interface Citable {
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601, possibly only year or year and month; ''. */
  readonly date: string;
  /** As `ingest` names it: report, work-report, press-conference …; '' when not known. */
  readonly genre?: string;
  /** As signed: 重庆日报记者 杨 帆 王天翎; only newspapers name them. */
  readonly byline?: readonly string[];
}

const PRESS = /(日报|晚报|早报|晨报|时报|商报|周报|报社|电视台|广播电视总台|总台|通讯社|新华社|中新社|网|报)$/u;
const OFFICIAL_REPORT = /(工作报告|报告|白皮书|公报)/u;

/** Direction overrides in a title must not turn round what stands after it. */
export const still = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();

/** 本报记者 白 露 李天翎 整理 is 白露 and 李天翎: no office, no task, no space inside a name of two characters. */
function namesIn(signed: string): string[] {
  const words = still(signed)
    .replace(/[（）()【】]/g, ' ')
    .split(/记者|通讯员|实习生|编辑/u)
    .slice(/记者|通讯员/u.test(signed) ? 1 : 0)
    .flatMap((part) => part.split(/[\s、，,;；/:：]+/u))
    .map((word) => word.replace(/(整理|摄影报道|报道|摄影|摄)$/u, ''))
    .filter((word) => !['', '文', '图', '文图'].includes(word));
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next = ''] = [words[at]!, words[at + 1]];
    if (word.length === 1 && next.length === 1) at++;
    names.push(word.length === 1 && next.length === 1 ? word + next : word);
  }
  return names;
}

function markOf({ title, publisher, genre = '' }: Citable): 'N' | 'R' | 'Z' {
  if (genre === 'work-report' || (!PRESS.test(publisher) && OFFICIAL_REPORT.test(title))) return 'R';
  return PRESS.test(publisher) || genre === 'report' ? 'N' : 'Z';
}

export function citation(document: Citable): string {
  const { title, publisher, date, byline = [] } = document;
  const mark = markOf(document);
  const signed = mark === 'N' ? [...new Set(byline.flatMap(namesIn))] : [];
  const author = mark === 'N' ? signed.slice(0, 3).join(', ') + (signed.length > 3 ? ', 等' : '') : still(publisher);
  const place = mark === 'N' ? [still(publisher), still(date)].filter(Boolean).join(', ') : still(date);
  return [author, `${still(title)}[${mark}]`, place].filter(Boolean).join('. ').replace(/\.*$/, '.');
}
