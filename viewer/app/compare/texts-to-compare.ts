/**
 * Which two texts are compared until a person says: one of a series with the one before it, such as two years' reports of one city.
 *
 * Texts are of one series when their titles are the same but for years, numbers and what stands in brackets.
 */
import type { DocumentLine } from '../../server/api-types.js';

type Dated = Pick<DocumentLine, 'id' | 'title' | 'date'>;

const seriesOf = ({ title }: Dated): string => title.replace(/（[^）]*）|\([^)]*\)|[\d〇零一二三四五六七八九十]/gu, '');

const earlierFirst = (a: Dated, b: Dated): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1;

/**
 * @param chosen one of the two, '' leaves both open: then it is the latest text that has one before it in its series
 * @returns ids of the earlier and the later one; null when there are not two
 */
export function textsToCompare(documents: readonly Dated[], chosen = ''): readonly [string, string] | null {
  const sorted = [...documents].sort(earlierFirst);
  if (sorted.length < 2) return null;
  const series = sorted.map(seriesOf);
  const before = (at: number): number => series.findLastIndex((one, index) => index < at && one === series[at]);
  const asked = sorted.findIndex(({ id }) => id === chosen);
  const latest = sorted.findLastIndex((_, at) => before(at) >= 0);
  const last = sorted.length - 1;
  const later = asked > 0 ? asked : asked < 0 && latest > 0 ? latest : last;
  const earlier = asked === 0 ? 0 : before(later) >= 0 ? before(later) : later - 1;
  const [first, second] = [sorted[earlier], sorted[later]];
  return first && second ? [first.id, second.id] : null;
}
