/**
 * Where one paragraph holds several voices of a transcript, it is cut before each label: 问：粮食够吗？答：够吃。 / 新华社记者：…？王明：够吃。
 *
 * Only behind the end of a sentence, and not before a quotation: 记者问：“够吗？”王明答：“够。” is a report.
 */
import type { Linked, Paragraph } from '../document.js';
import { mentionsIn } from '../mentions-in.js';
import { titleAfter } from './titles.js';

/** Groups that are no longer than a label, so that the search stays linear. */
const INNER_LABEL =
  /(?<=[。！？…?!”」）)]\s?)(?:问|答|Q|A|主持人|[^，。！？；：:“”「」…\s]{0,16}记者)\d{0,2}\s?[：:](?!\s?[“「"])/g;
const OPENING_LABEL =
  /^\s?(?:[【[]?(?:问|答|Q|A|[^，。！？；：:“”「」]{0,30}(?:记者|网友|主持人))[】\]]?\d{0,2}\s?[：:])/;

export const stretchesOf = (document: Linked): Paragraph[] =>
  document.paragraphs.flatMap((paragraph) => (paragraph.part === 'body' ? cut(document, paragraph) : [paragraph]));

function cut(document: Linked, paragraph: Paragraph): Paragraph[] {
  const words = document.plain.slice(paragraph.start, paragraph.end);
  if (!words.includes('：') && !words.includes(':')) return [paragraph];
  const places = new Set([...words.matchAll(INNER_LABEL)].map(({ index }) => paragraph.start + index));
  if (places.size === 0 && !OPENING_LABEL.test(words.slice(0, 60))) return [paragraph];
  for (const at of namesAsLabels(document, paragraph)) places.add(at);
  const starts = [paragraph.start, ...[...places].sort((a, b) => a - b)];
  return starts.map((start, i) => ({ ...paragraph, start, end: starts[i + 1] ?? paragraph.end }));
}

/** 王明：够吃。 behind the end of a sentence. */
const namesAsLabels = (document: Linked, paragraph: Paragraph): number[] =>
  mentionsIn(document, paragraph)
    .filter(({ entity, start, end }) => {
      const colon = end + titleAfter(document.plain, end).length;
      return (
        (entity.kind === 'Person' || entity.kind === 'Media') &&
        start > paragraph.start &&
        /[。！？”」]\s?$/.test(document.plain.slice(start - 2, start)) &&
        /^[：:](?!\s?[“「])/.test(document.plain.slice(colon, colon + 3))
      );
    })
    .map(({ start }) => start);
