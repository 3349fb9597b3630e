/**
 * Where names may begin and where nouns for somebody may end: one walk over a text for all who ask, because a walk costs more than its answers.
 *
 * A clause begins behind punctuation and 的; of its beginnings only those are kept that are a word's and a surname's.
 */
import { STOP_CHARACTERS, type TokenView } from '../token-view.js';
import { personLexicon } from './lexicon.js';

export interface PlacesToLook {
  /** Offsets of surnames that begin a clause. */
  readonly clauses: readonly number[];
  /** Ends of words whose last character ends nouns for somebody (船工, 护林员). */
  readonly somebody: readonly number[];
}

const CLAUSE = 1;
const SOMEBODY = 2;

let kinds: Uint8Array | undefined;

/** Of each code unit: does a clause begin behind it, does a noun for somebody end with it? */
function loadKinds(): Uint8Array {
  if (kinds) return kinds;
  kinds = new Uint8Array(0x10000);
  for (const character of `${STOP_CHARACTERS}的`) kinds[character.charCodeAt(0)]! |= CLAUSE;
  for (const character of personLexicon().somebodyEnds) kinds[character.charCodeAt(0)]! |= SOMEBODY;
  return kinds;
}

export function placesToLook(view: TokenView): PlacesToLook {
  const { plain, edges } = view;
  const { surnames } = personLexicon();
  const kindOf = loadKinds();
  const clauses: number[] = [];
  const somebody: number[] = [];
  let before = CLAUSE;
  for (let at = 0; at < plain.length; at++) {
    if (before !== 0 && edges[at] !== 0) {
      if ((before & SOMEBODY) !== 0) somebody.push(at);
      if ((before & CLAUSE) !== 0 && surnames.mayBegin(plain, at)) clauses.push(at);
    }
    before = kindOf[plain.charCodeAt(at)]!;
  }
  if ((before & SOMEBODY) !== 0) somebody.push(plain.length);
  return { clauses, somebody };
}
