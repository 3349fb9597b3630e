// title: 全部数据 | All figures
// meaning: 文本给出的每一个数值：哪个指标、多少、何时、是实绩还是目标，以及写它的那句话。 | Every figure the texts give: which indicator, how much, when, achieved or promised, and the sentence that says so.
// group: overview
// parameter: status string = "" from status: actual 实绩、target 目标、baseline 基数，空为全部 | actual, target or baseline, empty for all
// columns: indicator, value, unit, comparator, status, period, document, sentence, text, sentenceId
MATCH (i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)-[:STATED_IN]->(s:Sentence)<-[:CONTAINS]-(d:Document)
WHERE $status = '' OR o.status = $status
RETURN i.name AS indicator, o.value AS value, o.unit AS unit, o.comparator AS comparator, o.status AS status,
       o.period AS period, d.title AS document, s.text AS sentence, o.text AS text, s.id AS sentenceId
ORDER BY d.date, d.id, s.ordinal, o.start, o.id
