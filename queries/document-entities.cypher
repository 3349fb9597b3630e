// title: 文档里有什么 | What a document names
// meaning: 一份文档提到的实体和次数，由多到少。 | The entities of a document with how often it mentions them, most first.
// group: documents
// parameter: document string = "" from document: 标题或编号，空为全部 | title or id, empty for all
// parameter: kind string = "" from entity-kind: 只看一类，空为全部 | only this kind, empty for all
// columns: document, name, kind, mentions, sentences
MATCH (d:Document)-[:CONTAINS]->(s:Sentence)-[:MENTIONS]->(e:Entity)
WHERE ($document = '' OR d.title = $document OR d.id = $document) AND ($kind = '' OR e.kind = $kind)
WITH d, e, count(*) AS mentions, count(DISTINCT s) AS sentences
RETURN d.title AS document, e.name AS name, e.kind AS kind, mentions, sentences
ORDER BY d.date, d.id, mentions DESC, kind, name, e.id
