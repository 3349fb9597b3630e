// title: 反复出现的提法 | What is repeated
// meaning: 至少出现在几份文档里的名称，以及首次和最近的日期。 | Names that at least so many documents have, with the first and the latest date.
// group: documents
// parameter: kind string = "" from entity-kind: 哪一类，空为全部 | which kind, empty for all
// parameter: minDocuments integer = 2: 最少文档数 | fewest documents
// columns: name, kind, documents, mentions, firstDate, lastDate, titles
MATCH (d:Document)-[:NAMES]->(e:Entity)
WHERE e.documents >= $minDocuments AND ($kind = '' OR e.kind = $kind) AND e.mentions > 0
WITH e, d ORDER BY d.date, d.id
WITH e, collect(d.title) AS titles
RETURN e.name AS name, e.kind AS kind, e.documents AS documents, e.mentions AS mentions, e.firstDate AS firstDate,
       e.lastDate AS lastDate, titles
ORDER BY documents DESC, mentions DESC, kind, name, e.id
