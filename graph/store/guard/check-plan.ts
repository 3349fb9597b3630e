/**
 * May this statement run? Decided by the engine's own plan of it, so that comments, escapes and spelling cannot hide anything.
 *
 * What is not on a list is refused, also an operator that a newer engine brings: a person can report that, but nobody reports a leak.
 */
import { PolicygraphError } from '../../errors.js';

/** One step of a plan, by the engine's name for it. */
export interface PlanStep {
  readonly operator: string;
  /** Name of the procedure that is called, when one is. */
  readonly procedure?: string;
}

/** What an engine's plans are made of. */
export interface PlanRules {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
  readonly calls: string;
  readonly procedures: ReadonlySet<string>;
}

/** @throws PolicygraphError write-refused, not-allowed */
export function checkPlan(steps: readonly PlanStep[], rules: PlanRules, readOnly: boolean): void {
  for (const { operator, procedure } of steps) {
    if (rules.reads.has(operator)) continue;
    if (operator === rules.calls && rules.procedures.has(procedure ?? '')) continue;
    if (operator === rules.calls) throw notAllowed(`the procedure ${procedure}`, rules);
    if (!rules.writes.has(operator)) throw notAllowed(operator, rules);
    if (readOnly)
      throw new PolicygraphError(
        'write-refused',
        `Cypher: this question would change the graph (${operator})`,
        'Leave the change out, or say --write on the command line',
      );
  }
}

const notAllowed = (what: string, { procedures }: PlanRules): PolicygraphError =>
  new PolicygraphError(
    'not-allowed',
    `Cypher: ${what} is not allowed in a question`,
    `Ask with MATCH, WITH, UNWIND, RETURN and subqueries; procedures: ${[...procedures].slice(0, 3).join(', ')}`,
  );
