/** Titles: how they are compared, how long they are, and the name of the site that web copies put behind them. */

/** A title or the lines under it are no longer than this. */
export const LONGEST_TITLE = 60;

export const normalTitle = (title: string): string => title.replace(/[\s“”‘’"'「」『』《》〈〉]/g, '').toLowerCase();
/** A web page's title with column and site: …破八千户 - 文汇网, …_省内要闻_某省人民政府门户网站. */
const SITE_SUFFIX =
  /^(.{3,}?)\s*([-_|–—｜]{1,2})\s*(?:[^-_|–—｜。，]{2,12}\s*\2\s*){0,2}([\u4e00-\u9fffA-Za-z·]{1,14}(?:网|網|网站|網站|报|報|社|台|新闻|新聞|在线|频道|中心|门户|客户端|政府|com|cn))$/;

/** @returns the title of a page and the site it names; '' when it names none. */
export function splitSite(title: string): { readonly title: string; readonly site: string } {
  const found = title.length <= 2 * LONGEST_TITLE && /[-_|–—｜]/.test(title) ? SITE_SUFFIX.exec(title) : null;
  return found ? { title: found[1]!, site: found[3]! } : { title, site: '' };
}

/** 吉林代表团举行开放团组会议—— over the title goes on in it. */
export const isKicker = (title: string): boolean => /(?:——|—|--)$/.test(title);

/** 聚焦省两会, 两会观察: the name of a column over the title. */
export const isRubric = (line: string): boolean =>
  /^[【[][^】\]]{2,10}[】\]]$/.test(line) ||
  (line.length <= 9 &&
    (/^(?:聚焦|关注|直击|走进|解读|热议|特写|声音|时评|深度|视点|专题)/.test(line) ||
      /(?:两会|观察|手记|视点|专栏|特稿|侧记|时评|特别报道|进行时|面对面|连线)$/.test(line)));
