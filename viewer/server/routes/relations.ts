/** What a line of the graph rests on: `/relations/{id}/evidence`. And `/questions`, who asked whom what. */
import { createRoute } from '@hono/zod-openapi';
import { type EvidenceItem, type EvidencePage, evidencePage, type QuestionView, questionPage } from '../api-types.js';
import type { Ask } from '../context.js';
import { refuse } from '../problem.js';
import { byDate, type Mark, readSentences } from '../read-sentences.js';
import { parseRelationId, type RelationEnds, relationId } from '../relation-id.js';
import type { Snapshot } from '../snapshot.js';
import { answerPage, answersInLines, idParameter, pageQuery, type RouteGroup, slice } from './route.js';

const evidenceRoute = createRoute({
  method: 'get',
  path: '/relations/{id}/evidence',
  summary: 'The sentences behind a relation, both ends marked, with the rule that read each',
  request: { params: idParameter, query: pageQuery },
  responses: answersInLines(evidencePage),
});

const questionsRoute = createRoute({
  method: 'get',
  path: '/questions',
  summary: 'Who asked whom what, one item for each question',
  request: { query: pageQuery },
  responses: answersInLines(questionPage),
});

interface Stated {
  readonly from: string;
  readonly to: string;
  readonly npmi: number | null;
  readonly rules: readonly string[];
  readonly evidence: readonly string[];
  readonly evidenceRules: readonly string[];
  readonly evidenceConfidence: readonly number[];
  readonly evidenceDetails: readonly string[];
}

const COLUMNS = `a.id AS from, b.id AS to, r.npmi AS npmi, r.rules AS rules, r.evidence AS evidence, r.evidenceRules AS evidenceRules,
  r.evidenceConfidence AS evidenceConfidence, r.evidenceDetails AS evidenceDetails`;

/** One statement of a relation, its sentence named only. */
interface Statement extends Omit<EvidenceItem, 'sentence'> {
  readonly id: string;
  readonly document: string;
  readonly from: string;
  readonly to: string;
}

const statementsOf = ({ from, to, ...stated }: Stated): Statement[] =>
  stated.evidence.map((id, index) => ({
    id,
    document: id.slice(0, id.lastIndexOf(':')),
    from,
    to,
    rule: stated.evidenceRules[index] ?? '',
    confidence: stated.evidenceConfidence[index] ?? 0,
    detail: stated.evidenceDetails[index] ?? '',
  }));

const marksOf =
  ({ from, to }: { from: string; to: string }) =>
  (entity: string): Mark =>
    entity === from ? 'from' : entity === to ? 'to' : null;

const nameOf = ({ nodeOf }: Snapshot, id: string) => {
  const { kind = id.slice(0, id.indexOf(':')), name = id } = nodeOf.get(id) ?? {};
  return { id, kind, name };
};

async function readStated(ask: Ask, ends: RelationEnds | null, shown: string): Promise<Stated> {
  const [found] =
    ends === null
      ? []
      : await ask<Stated>(`MATCH (a:Entity {id: $from})-[r:${ends.kind}]->(b:Entity {id: $to}) RETURN ${COLUMNS}`, {
          from: ends.from,
          to: ends.to,
        });
  if (found === undefined)
    throw refuse(
      'unknown-name',
      `There is no relation "${shown.slice(0, 200)}"`,
      'Ids are KIND|from id|to id, as /graph gives them.',
    );
  return found;
}

export const relationRoutes: RouteGroup = (app, context) => {
  app.openapi(evidenceRoute, async (c) => {
    const { id } = c.req.valid('param');
    const ends = parseRelationId(id);
    const stated = await readStated(context.ask, ends, id);
    const snapshot = await context.snapshot();
    const { from, to, rules, npmi } = stated;
    const edge = snapshot.edgesOf.get(from)?.find((one) => one.id === id);
    const statements = statementsOf(stated).sort(byDate(snapshot));
    const more: Omit<EvidencePage, 'items' | 'total' | 'offset' | 'limit'> = {
      id,
      kind: ends?.kind ?? '',
      from: nameOf(snapshot, from),
      to: nameOf(snapshot, to),
      weight: edge?.weight ?? statements.length,
      confidence: edge?.confidence ?? 0,
      rules: [...rules],
      detail: edge?.detail ?? '',
      npmi: npmi ?? null,
    };
    const read = async (offset: number, limit: number) => {
      const { items, total } = slice(statements, offset, limit);
      const sentences = await readSentences(
        context.ask,
        snapshot,
        items.map((item) => item.id),
        marksOf(stated),
      );
      return {
        items: items.map(({ rule, confidence, detail }, index) => ({
          sentence: sentences[index]!,
          rule,
          confidence,
          detail,
        })),
        total,
      };
    };
    return answerPage<EvidenceItem>(c, c.req.valid('query'), read, more);
  });

  app.openapi(questionsRoute, async (c) => {
    const snapshot = await context.snapshot();
    const asked = await context.ask<Stated>(`MATCH (a:Media)-[r:ASKED]->(b:Person) RETURN ${COLUMNS}`);
    const statements = asked.flatMap(statementsOf).sort(byDate(snapshot));
    return answerPage<QuestionView>(c, c.req.valid('query'), async (offset, limit) => {
      const { items, total } = slice(statements, offset, limit);
      return { items: await Promise.all(items.map(questionOf)), total };
    });

    async function questionOf({ id, from, to, rule, confidence, detail }: Statement): Promise<QuestionView> {
      const [sentence] = await readSentences(context.ask, snapshot, [id], marksOf({ from, to }));
      const [medium, person] = [nameOf(snapshot, from), nameOf(snapshot, to)];
      const relation = relationId({ kind: 'ASKED', from, to });
      return { relation, medium, person, topic: detail, rule, confidence, sentence: sentence! };
    }
  });
};
