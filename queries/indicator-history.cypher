// title: 指标的历次数值 | An indicator over the documents
// meaning: 一个指标在各文档里的数值，按文档日期：今年与去年对照；见于文档多的在前。 | The figures of an indicator by the date of the documents, this year beside last year; those of most documents first.
// group: indicators
// parameter: indicator string = "" from entity:Indicator: 只看这个指标，空为全部 | only this indicator, empty for all
// parameter: minDocuments integer = 1: 最少见于几份文档 | figures in at least so many documents
// columns: indicator, date, period, status, comparator, value, unit, text, document, sentence
MATCH (i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)
WHERE $indicator = '' OR i.name = $indicator OR $indicator IN i.aliases
WITH i, count(DISTINCT o.document) AS documents
WHERE documents >= $minDocuments
MATCH (i)-[:HAS_OBSERVATION]->(o:Observation)-[:STATED_IN]->(s:Sentence)<-[:CONTAINS]-(d:Document)
RETURN i.name AS indicator, d.date AS date, o.period AS period, o.status AS status, o.comparator AS comparator,
       o.value AS value, o.unit AS unit, o.text AS text, d.title AS document, s.text AS sentence
ORDER BY documents DESC, indicator, i.id, date, d.id, s.ordinal, o.id
