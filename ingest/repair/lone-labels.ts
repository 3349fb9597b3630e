/**
 * Which lines only say who speaks next (新华社记者：, 主持人 王明：, and 王明： where that comes again)? The words on the next line belong to them.
 *
 * A line such as 现将有关事项公告如下： ends the same way and stands for itself.
 */
import type { Line } from './line.js';

const ROLE = /^[^，。！？；：:]{0,40}(?:记者|主持人|主持|发言人|网友|嘉宾|问|答)\d{0,2}[：:]$/;
/** 省水利厅厅长 王明：; an office, a space and a name. */
const OFFICE_AND_NAME = /^[^，。！？；：:]{2,40}[\u4e00-\u9fff]\s[\u4e00-\u9fff·]{2,12}[：:]$/;
/** In scripts of broadcasts: 【解说】. */
const MARK =
  /^[【[](?:导语|正文|解说词?|旁白|口播|同期声?|记者出镜|出镜|编后|编者按|演播室|配音|画外音|主播|字幕|片头|片尾|主持人|记者)[】\]]$/;
const BARE_NAME = /^[\u4e00-\u9fff·]{2,8}[：:]$/;

export function loneLabels(lines: readonly Line[]): ReadonlySet<string> {
  const labels = new Set<string>();
  const once = new Set<string>();
  for (const { plain } of lines) {
    if (!/[：:】\]]$/.test(plain)) continue;
    if (MARK.test(plain) || ROLE.test(plain) || OFFICE_AND_NAME.test(plain) || once.has(plain)) labels.add(plain);
    else if (BARE_NAME.test(plain)) once.add(plain);
  }
  return labels;
}

/** 王明, 主持人 王明, 省水利厅厅长 王明, 新华社记者 - without a colon. */
const SPEAKER =
  /^(?:[\u4e00-\u9fff·]{2,4}|[^，。！？；：:]{2,40}[\u4e00-\u9fff]\s[\u4e00-\u9fff·]{2,4}|[^，。！？；：:]{2,20}记者)$/;
const FINISHED = /[。！？!?”」』：:]$/;

/** Lines that name who speaks below, and others like them; none of them breaks into a sentence, as a running head does when it comes again. */
export function speakerLines(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const once = new Set<string>();
  for (const [i, { plain }] of lines.entries()) {
    if (!SPEAKER.test(plain)) continue;
    const finished = FINISHED.test(lines[i - 1]?.plain ?? '');
    const before = counts.get(plain) ?? 0;
    counts.set(plain, before === 0 || finished ? before + 1 : -Infinity);
    if (before === 0 && finished && /\s/.test(plain)) once.add(plain);
  }
  const again = [...counts].flatMap(([words, count]) => (count > 1 ? [words] : []));
  return new Set(again.length > 0 ? [...again, ...once] : again);
}
