/** Which characters are transliterations made of, and where does a name by sound end? */
import { personLexicon } from './lexicon.js';

export const isHan = (character: string | undefined) =>
  character !== undefined && character >= '\u3400' && character <= '\u9fff';

export const isSound = (character: string | undefined) =>
  character !== undefined && personLexicon().characters.sound.has(character);

/** A title, a verb of speech or a function word begins here. */
export function endsBefore(plain: string, at: number): boolean {
  const { characters, cues, roles, verbs } = personLexicon();
  if (characters['ends-sound'].hasAt(plain, at)) return true;
  return [verbs, roles, cues.adverb, cues['ends-name']].some((words) => words.at(plain, at) !== undefined);
}
