/** ASKED: every question whose medium and person the words name, with its topic. Found by the speech stage; here it becomes a relation. */
import type { FoundRelation, Spoken } from '../document.js';
import { sentenceAt } from './outline.js';
import type { RelationRule } from './relation-rule.js';

export const asked = {
  id: 'asked',
  finds: ['ASKED'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    for (const { medium, person, topic, start, rule } of document.questions)
      yield {
        kind: 'ASKED',
        from: document.entities[medium]!.id,
        to: document.entities[person]!.id,
        sentence: sentenceAt(document, start),
        rule,
        ...(topic ? { detail: topic } : {}),
      };
  },
} satisfies RelationRule;
