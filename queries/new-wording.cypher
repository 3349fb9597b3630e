// title: 新提法 | What is new
// meaning: 一份文档首次提出、更早的文档都没有的名称；没有更早文档的不算；最近的在前。 | Names that a document brings up and no earlier one has; documents with nothing before them do not count; the latest come first.
// group: documents
// parameter: kind string = "Initiative" from entity-kind: 哪一类，空为全部 | which kind, empty for all
// columns: document, date, name, kind, mentions
MATCH (d:Document)-[:NAMES]->(e:Entity)
WHERE ($kind = '' OR e.kind = $kind) AND d.date <> '' AND e.mentions > 0
  AND EXISTS { MATCH (b:Document) WHERE b.date <> '' AND b.date < d.date }
  AND NOT EXISTS { MATCH (e)<-[:NAMES]-(b:Document) WHERE b.date <> '' AND b.date < d.date }
RETURN d.title AS document, d.date AS date, e.name AS name, e.kind AS kind, e.mentions AS mentions
ORDER BY date DESC, d.id, mentions DESC, kind, name, e.id
