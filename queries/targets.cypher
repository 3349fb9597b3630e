// title: 承诺的目标 | What is promised
// meaning: 文本承诺的数值目标，最近的文档在前。 | The figures that the texts promise, those of the latest document first.
// group: indicators
// parameter: period string = "" from period: 只看这个时期的写法，空为全部 | only this period as worded, empty for all
// columns: date, period, indicator, comparator, value, unit, text, document, sentence
MATCH (i:Indicator)-[:HAS_OBSERVATION]->(o:Observation {status: 'target'})-[:STATED_IN]->(s:Sentence)<-[:CONTAINS]-(d:Document)
WHERE $period = '' OR o.period = $period
RETURN d.date AS date, o.period AS period, i.name AS indicator, o.comparator AS comparator, o.value AS value, o.unit AS unit, o.text AS text,
       d.title AS document, s.text AS sentence
ORDER BY date DESC, d.id, s.ordinal, indicator, o.id
