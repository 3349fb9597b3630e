/** Which division a place lies in, from the gazetteer: 连江县 → 福州 → 福建. The evidence is the first sentence that names the place. */
import type { FoundRelation, Spoken } from '../document.js';
import { divisions } from '../lexicon/divisions.js';
import { placeId } from '../link/parent-places.js';
import { sentenceAt } from './outline.js';
import type { RelationRule } from './relation-rule.js';

export const locatedIn = {
  id: 'located-in',
  finds: ['LOCATED_IN'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    const first = firstSentences(document);
    for (const [id, { code, sentence }] of first) {
      const division = divisions().byCode.get(code);
      const parent = division && divisions().byCode.get(division.parent);
      if (parent) yield { kind: 'LOCATED_IN', from: id, to: placeId(parent), sentence, rule: 'located-in' };
    }
  },
} satisfies RelationRule;

/** Each division of the text, with those it lies in, and the first sentence that names it or something in it. */
function firstSentences(document: Spoken) {
  const first = new Map<string, { code: string; sentence: number }>();
  const seen = new Uint8Array(document.entities.length);
  document.entityOf.forEach((index, i) => {
    if (seen[index] === 1) return;
    seen[index] = 1;
    const { attributes, id: own } = document.entities[index]!;
    let id = own;
    for (let code = String(attributes.adminCode ?? ''); code !== ''; ) {
      // Then what it lies in is known as well.
      if (first.has(id)) break;
      first.set(id, { code, sentence: sentenceAt(document, document.mentions[i]!.start) });
      const parent = divisions().byCode.get(divisions().byCode.get(code)?.parent ?? '');
      code = parent?.code ?? '';
      if (parent) id = placeId(parent);
    }
  });
  return first;
}
