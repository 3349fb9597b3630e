// title: 文档一览 | Documents at a glance
// meaning: 收录的文档，各有多少句、认出多少实体和数据。 | The documents held, with how many sentences, entities and figures each gives.
// group: documents
// parameter: since date = "": 起始日期，含当日；空为不限 | from this date on, empty for no bound
// parameter: until date = "": 截止日期，按文本比较；空为不限 | up to this date, empty for no bound
// columns: title, date, publisher, genre, sentences, entities, observations, id
MATCH (d:Document)
WHERE ($since = '' OR d.date >= $since) AND ($until = '' OR d.date <= $until)
RETURN d.title AS title, d.date AS date, d.publisher AS publisher, d.genre AS genre,
       COUNT { (d)-[:CONTAINS]->(:Sentence) } AS sentences,
       COUNT { (d)-[:NAMES]->(:Entity) } AS entities,
       COUNT { (d)-[:CONTAINS]->(:Sentence)<-[:STATED_IN]-(:Observation) } AS observations, d.id AS id
ORDER BY date, title, id
