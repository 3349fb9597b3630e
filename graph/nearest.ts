/**
 * What did a person mean who typed a name that does not exist? Ranks candidates by spelling, by sound and by what they contain.
 *
 * Names are compared after NFKC, without quotation marks and spaces, in small letters. Sound is pinyin without tones, so
 * 新质胜产力 finds 新质生产力, and `xzsc` (initials) finds it too.
 */
import { pinyin } from 'pinyin-pro';

/** The form in which names are compared: 「“33618”」, ３３６１８ and 33618 are one. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s“”‘’"'「」『』《》〈〉]/g, '')
    .toLowerCase();

/**
 * The candidates nearest to `wanted`, best first, ties by candidate; none when nothing is near.
 * @param limit most candidates returned
 */
export function nearest(wanted: string, candidates: Iterable<string>, limit = 5): string[] {
  const target = foldName(wanted);
  const sound = spell(target);
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceTo(target, sound, candidate) }))
    .filter(({ distance }) => distance < 1)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** 0 is the same, 1 and above is unrelated. */
function distanceTo(target: string, sound: Spelling, candidate: string): number {
  const name = foldName(candidate);
  if (name === target) return 0;
  if (target === '' || name === '') return 1;
  const infix = name.includes(target) || target.includes(name) ? 0.1 + 0.3 * lengthGap(target, name) : 1;
  const written = editDistance(target, name) / Math.max(target.length, name.length);
  const spelled = spell(name);
  const heard = 0.1 + editDistance(sound.full, spelled.full) / Math.max(sound.full.length, spelled.full.length);
  const initials = spelled.initials.startsWith(target) ? 0.3 : 1;
  // Beyond half of the characters a likeness is an accident.
  return Math.min(infix, initials, written <= 0.5 ? 0.2 + written : 1, heard <= 0.4 ? 0.15 + heard : 1);
}

const lengthGap = (a: string, b: string): number => Math.abs(a.length - b.length) / Math.max(a.length, b.length);

interface Spelling {
  readonly full: string;
  readonly initials: string;
}

const spellings = new Map<string, Spelling>();

/** Pinyin without tones; other writing stays as it is. */
function spell(text: string): Spelling {
  const known = spellings.get(text);
  if (known) return known;
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const made = { full: syllables.join(''), initials: syllables.map((syllable) => syllable[0] ?? '').join('') };
  spellings.set(text, made);
  return made;
}

/** Levenshtein distance in UTF-16 code units. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substitution, previous[j]! + 1, row[j - 1]! + 1));
    }
    previous = row;
  }
  return previous[b.length]!;
}
