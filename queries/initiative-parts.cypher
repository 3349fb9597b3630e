// title: 举措由什么构成 | What an initiative consists of
// meaning: 文本写明的重点内容和组成部分，附第一句依据；提及多的举措在前。 | What the texts state as its content or its parts, with the first sentence that says so; the most mentioned initiatives first.
// group: initiatives
// parameter: initiative string = "" from entity:Initiative: 举措名称或别名，空为全部 | name or alias, empty for all
// columns: initiative, relation, part, partKind, weight, confidence, sentence, evidence
MATCH (i:Initiative)-[r:FOCUSES_ON|PART_OF]-(other:Entity)
WHERE ((type(r) = 'FOCUSES_ON' AND startNode(r) = i) OR (type(r) = 'PART_OF' AND endNode(r) = i))
  AND ($initiative = '' OR i.name = $initiative OR $initiative IN i.aliases)
WITH i, other, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN i.name AS initiative, type(r) AS relation, other.name AS part, other.kind AS partKind, r.weight AS weight,
       r.confidence AS confidence, s.text AS sentence, r.evidence AS evidence
ORDER BY i.mentions DESC, initiative, relation, weight DESC, part, i.id, other.id
