// title: 谁牵头 | Who leads
// meaning: 文本写明由谁牵头或负责的举措。 | Initiatives with the body or person that the texts name as leading them.
// group: initiatives
// parameter: name string = "" from entity: 举措或牵头方，空为全部 | initiative or leader, empty for all
// columns: initiative, leader, leaderKind, weight, confidence, sentence, evidence
MATCH (i:Initiative)-[r:LED_BY]->(l:Entity)
WHERE $name = '' OR i.name = $name OR l.name = $name OR $name IN i.aliases OR $name IN l.aliases
WITH i, l, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN i.name AS initiative, l.name AS leader, l.kind AS leaderKind, r.weight AS weight, r.confidence AS confidence,
       s.text AS sentence, r.evidence AS evidence
ORDER BY weight DESC, initiative, leader, i.id, l.id
