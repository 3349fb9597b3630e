// title: 举措的数据 | Figures of an initiative
// meaning: 衡量一项举措、产业或地方的指标，以及文本给出的数值；举措在前。 | The indicators that measure an initiative, industry or place, with the figures the texts give; initiatives first.
// group: initiatives
// parameter: name string = "" from entity: 举措、产业或地点，空为全部 | initiative, industry or place, empty for all
// columns: name, kind, indicator, comparator, value, unit, text, status, period, sentence
MATCH (x:Entity)-[:MEASURED_BY]->(i:Indicator)-[:HAS_OBSERVATION]->(o:Observation)-[:STATED_IN]->(s:Sentence)
WHERE $name = '' OR x.name = $name OR $name IN x.aliases
RETURN x.name AS name, x.kind AS kind, i.name AS indicator, o.comparator AS comparator, o.value AS value, o.unit AS unit, o.text AS text,
       o.status AS status, o.period AS period, s.text AS sentence
ORDER BY CASE WHEN x.kind = 'Initiative' THEN 0 ELSE 1 END, x.mentions DESC, kind, name, indicator, s.document, s.ordinal, o.id
