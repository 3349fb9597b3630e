// title: 目标对照实绩 | Targets against actuals
// meaning: 同一指标、同一单位，各文档的目标和实绩按日期并列：本年目标对照下一年的实绩；两者都有的指标在前。 | Targets and actual figures of one indicator and unit, document by document in order of date: a year's target beside what the next document reports. Indicators that have both come first.
// group: indicators
// parameter: indicator string = "" from entity:Indicator: 只看这个指标，空为全部 | only this indicator, empty for all
// parameter: bothOnly boolean = false: 只列两边都有的指标 | only indicators that have both
// columns: indicator, unit, date, document, actuals, targets, baselines
MATCH (i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)-[:STATED_IN]->(s:Sentence)<-[:CONTAINS]-(d:Document)
WHERE $indicator = '' OR i.name = $indicator OR $indicator IN i.aliases
WITH i, o, d, s ORDER BY s.ordinal, o.start, o.id
WITH i, o.unit AS unit, d, o.status AS status,
     trim(o.period + ' ' + CASE o.comparator WHEN '=' THEN '' WHEN '>=' THEN '≥' WHEN '<=' THEN '≤' WHEN '~' THEN '约' ELSE o.comparator END
       + CASE WHEN o.value < 0 THEN '-' ELSE '' END + o.text) AS figure
WITH i, unit, d, collect(CASE WHEN status = 'target' THEN figure END) AS targets,
     collect(CASE WHEN status = 'actual' THEN figure END) AS actuals,
     collect(CASE WHEN status = 'baseline' THEN figure END) AS baselines
WITH i, unit, collect({date: d.date, id: d.id, title: d.title, targets: targets, actuals: actuals, baselines: baselines}) AS documents,
     sum(size(targets)) AS promised, sum(size(actuals)) AS reached
WHERE NOT $bothOnly OR (promised > 0 AND reached > 0)
UNWIND documents AS d
RETURN i.name AS indicator, unit, d.date AS date, d.title AS document, d.actuals AS actuals, d.targets AS targets, d.baselines AS baselines
ORDER BY CASE WHEN promised > 0 AND reached > 0 THEN 0 ELSE 1 END, size(documents) DESC, promised + reached DESC, indicator, unit, i.id,
         date, d.id
