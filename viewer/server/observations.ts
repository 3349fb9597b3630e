/** Figures as the browser shows them, each with its sentence and document. */
import type { ObservationView } from './api-types.js';
import type { Ask } from './context.js';
import type { Snapshot } from './snapshot.js';

interface ObservationRow extends Omit<ObservationView, 'indicator' | 'document'> {
  readonly indicator: string;
  readonly document: string;
}

const COLUMNS = `o.id AS id, i.id AS indicator, o.value AS value, o.unit AS unit, o.comparator AS comparator, o.status AS status,
  o.period AS period, o.text AS text, o.document AS document, s.id AS sentence, s.text AS sentenceText, o.rule AS rule,
  o.confidence AS confidence`;
const OF_INDICATOR = `MATCH (i:Indicator {id: $id})-[:HAS_OBSERVATION]->(o:Observation)-[:STATED_IN]->(s:Sentence) RETURN ${COLUMNS}`;
/** Only figures of sentences that say that they measure it: an indicator serves many. */
const OF_MEASURED = `MATCH (:Entity {id: $id})-[r:MEASURED_BY]->(i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)-[:STATED_IN]->(s:Sentence)
  WHERE s.id IN r.evidence RETURN ${COLUMNS}`;

/** The figures of an indicator, or of the indicators that measure an entity; by indicator, date and place in the text. */
export async function readObservations(ask: Ask, snapshot: Snapshot, id: string): Promise<ObservationView[]> {
  const isIndicator = snapshot.nodeOf.get(id)?.kind === 'Indicator';
  const rows = await ask<ObservationRow>(isIndicator ? OF_INDICATOR : OF_MEASURED, { id });
  return rows.map((row) => viewOf(row, snapshot)).sort(byPlace);
}

function viewOf({ indicator, document, ...row }: ObservationRow, { nodeOf, documentOf }: Snapshot): ObservationView {
  const { kind = 'Indicator', name = '' } = nodeOf.get(indicator) ?? {};
  return {
    ...row,
    indicator: { id: indicator, kind, name },
    document: documentOf.get(document) ?? { id: document, title: '', publisher: '', date: '' },
  };
}

const key = ({ indicator, document, sentence, id }: ObservationView): string =>
  [indicator.name, document.date, sentence, id].join('\u0000');
const byPlace = (a: ObservationView, b: ObservationView): number => (key(a) < key(b) ? -1 : 1);
