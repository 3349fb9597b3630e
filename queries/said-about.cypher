// title: 关于某事的原话 | What was said about it
// meaning: 有名有姓的人说到这件事的每一句话，按文档和先后。 | Every sentence in which a named speaker mentions it, by document and order.
// group: people
// parameter: name string = "" from entity: 话题，空为全部举措 | topic, empty for all initiatives
// parameter: speaker string = "" from speaker: 只看此人，空为全部 | only this speaker, empty for all
// columns: speaker, name, sentence, document, date, sentenceId
MATCH (d:Document)-[:CONTAINS]->(s:Sentence)-[:MENTIONS]->(e:Entity)
WHERE s.speaker IS NOT NULL AND ($speaker = '' OR s.speaker = $speaker)
  AND (($name = '' AND e.kind = 'Initiative') OR e.name = $name OR $name IN e.aliases)
WITH DISTINCT d, s, e
RETURN s.speaker AS speaker, e.name AS name, s.text AS sentence, d.title AS document, d.date AS date, s.id AS sentenceId
ORDER BY date, d.id, s.ordinal, name, e.id
