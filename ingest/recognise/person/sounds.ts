/** Which characters are transliterations made of, and where does a name by sound end? */
import { personLexicon } from './lexicon.js';

export function isHan(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  return code >= 0x3400 && code <= 0x9fff;
}

export const isSound = (plain: string, at: number): boolean => personLexicon().characters.sound.hasAt(plain, at);

export const isSoundCharacter = (character: string): boolean => personLexicon().characters.sound.has(character);

/** A title, a verb of speech or a function word begins here. */
export function endsBefore(plain: string, at: number): boolean {
  const { characters, cues, roles, verbs } = personLexicon();
  if (characters['ends-sound'].hasAt(plain, at)) return true;
  return (
    verbs.at(plain, at) !== undefined ||
    roles.at(plain, at) !== undefined ||
    cues.adverb.at(plain, at) !== undefined ||
    cues['ends-name'].at(plain, at) !== undefined
  );
}
