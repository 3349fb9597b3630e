/** SPOKE_ON: a person and everything named inside his or her turn, but for the person. */
import type { FoundRelation, Spoken } from '../document.js';
import { mentionsIn } from '../mentions-in.js';
import { sentenceAt } from './outline.js';
import type { RelationRule } from './relation-rule.js';

export const spokeOn = {
  id: 'spoke-on',
  finds: ['SPOKE_ON'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    for (const turn of document.turns)
      for (const { index, entity, start } of mentionsIn(document, turn))
        if (index !== turn.speaker)
          yield {
            kind: 'SPOKE_ON',
            from: document.entities[turn.speaker]!.id,
            to: entity.id,
            sentence: sentenceAt(document, start),
            rule: turn.rule,
          };
  },
} satisfies RelationRule;
