// title: 目标对照实绩 | Targets against actuals
// meaning: 同一指标、同一单位的目标和实绩并列；两边都有的在前。 | Targets and actual figures of the same indicator and unit, side by side; those that have both come first.
// group: indicators
// parameter: indicator string = "" from entity:Indicator: 只看这个指标，空为全部 | only this indicator, empty for all
// parameter: bothOnly boolean = false: 只列两边都有的 | only those that have both
// columns: indicator, unit, targets, actuals, baselines
MATCH (i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)-[:STATED_IN]->(s:Sentence)<-[:CONTAINS]-(d:Document)
WHERE $indicator = '' OR i.name = $indicator OR $indicator IN i.aliases
WITH i, o, d ORDER BY d.date, o.document, o.sentence, o.id
WITH i, o.unit AS unit, o.status AS status, o.period + ' ' + o.comparator + ' ' + CASE WHEN o.value < 0 THEN '-' ELSE '' END + o.text AS figure
WITH i, unit, collect(CASE WHEN status = 'target' THEN figure END) AS targets,
     collect(CASE WHEN status = 'actual' THEN figure END) AS actuals,
     collect(CASE WHEN status = 'baseline' THEN figure END) AS baselines
WHERE NOT $bothOnly OR (size(targets) > 0 AND size(actuals) > 0)
RETURN i.name AS indicator, unit, targets, actuals, baselines
ORDER BY CASE WHEN size(targets) > 0 AND size(actuals) > 0 THEN 0 ELSE 1 END, size(targets) + size(actuals) DESC, indicator, unit, i.id
