/**
 * What a text itself says that a name means: “两重”是指…, and the glossaries (名词解释) behind government reports: 3.“自审自发”：….
 *
 * A term of a glossary is a name even when nothing in its form says so (医保影像云).
 */
import type { Segmented } from '../../document.js';
import type { Candidate } from '../recogniser.js';

const GLOSSARY = /^(?:附[：:件]?)?(?:.{0,12})(?:名词解释|名词注释|名词说明|术语解释|用语说明|注释|注解)(?:.{0,6})$/;
const ENTRY =
  /^(?:[（(]?[0-9]{1,3}[）)]?[.．、:：]?|\[[0-9]{1,3}\]|[①-⑳])?\s*([^。；：:\n]{2,32})[：:](?:是?指)?(.{4,})$/;
/** Behind a name in running text. */
const MEANS = /^[”"」』]?[，,]?(?:是指|指的是|就是指|即指)[：:]?([^。\n]{6,200})/;

const bare = (words: string) => words.replace(/[“”"‘’「」『』《》\s]/g, '');

export interface Definitions {
  readonly terms: readonly Candidate[];
  readonly meaningOf: (candidate: Candidate) => string | undefined;
}

export function definitions({ plain, paragraphs }: Segmented): Definitions {
  const meanings = new Map<string, string>();
  const terms: Candidate[] = [];
  let inGlossary = false;
  for (const { start, end } of paragraphs) {
    const line = plain.slice(start, Math.min(end, start + 1200));
    if (line.length <= 24 && GLOSSARY.test(line.trim())) inGlossary = true;
    const entry = inGlossary ? ENTRY.exec(line) : null;
    if (!entry) continue;
    const at = start + line.indexOf(entry[1]!);
    meanings.set(bare(entry[1]!), entry[2]!.trim());
    terms.push({
      start: at,
      end: at + entry[1]!.length,
      kind: 'Initiative',
      rule: 'initiatives/defined',
      strength: 9.6,
    });
  }
  return { terms, meaningOf: (candidate) => meaning(plain, candidate, meanings) };
}

function meaning(
  plain: string,
  { start, end, attributes }: Candidate,
  meanings: ReadonlyMap<string, string>,
): string | undefined {
  const written = meanings.get(bare(plain.slice(start, end))) ?? meanings.get(String(attributes?.slogan ?? ''));
  return written ?? MEANS.exec(plain.slice(end, end + 220))?.[1];
}

/** A candidate with its form and, where the text gives it, its definition. */
export function withMeaning(candidate: Candidate, { meaningOf }: Definitions): Candidate {
  const definition = meaningOf(candidate);
  return definition ? { ...candidate, attributes: { ...candidate.attributes, definition } } : candidate;
}
