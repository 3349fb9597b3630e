// title: 随时间的提及 | Mentions over time
// meaning: 一个名称在各个日期的文档里出现几次：从何时起、何时多。 | How often a name occurs by the date of the documents: since when, and when most.
// group: documents
// parameter: name string = "" from entity: 名称或别名，空为全部举措 | name or alias, empty for all initiatives
// columns: name, date, mentions, documents
MATCH (d:Document)-[:CONTAINS]->(s:Sentence)-[:MENTIONS]->(e:Entity)
WHERE ($name = '' AND e.kind = 'Initiative') OR e.name = $name OR $name IN e.aliases
WITH e, d.date AS date, count(*) AS mentions, count(DISTINCT d) AS documents
RETURN e.name AS name, date, mentions, documents
ORDER BY e.mentions DESC, name, e.id, date
