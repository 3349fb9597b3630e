/** Does everything a batch speaks of lie in it? What does not would vanish without a word, because Cypher matches nothing for it. */
import type { GraphBatch } from '../batch.js';

/** @throws RangeError naming the first loose end: the reading stages are wrong, not the input. */
export function checkBatch({ document, sentences, entities, mentions, relations, observations }: GraphBatch): void {
  const sentenceIds = new Set(sentences.map((sentence) => sentence.id));
  const entityIds = new Set(entities.map((entity) => entity.id));
  const need = (known: ReadonlySet<string>, id: string, of: string): void => {
    if (!known.has(id)) throw new RangeError(`batch ${document.id}: ${of} names ${id}, which the batch does not hold`);
  };
  for (const { sentence, entity, surface } of mentions) {
    need(sentenceIds, sentence, `the mention "${surface}"`);
    need(entityIds, entity, `the mention "${surface}"`);
  }
  for (const { kind, from, to, evidence } of relations) {
    need(entityIds, from, `a ${kind}`);
    need(entityIds, to, `a ${kind}`);
    for (const one of evidence) need(sentenceIds, one.sentence, `the evidence of a ${kind}`);
  }
  for (const { id, indicator, sentence } of observations) {
    need(entityIds, indicator, `the observation ${id}`);
    need(sentenceIds, sentence, `the observation ${id}`);
  }
}
