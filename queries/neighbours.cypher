// title: 与它相连的一切 | Everything next to it
// meaning: 一个实体的全部关系，方向、权重和第一句依据。 | All relations of one entity with direction, weight and the first sentence of evidence.
// group: structure
// parameter: name string from entity: 名称或别名 | name or alias
// parameter: coOccurrence boolean = false: 也列共现 | list co-occurrence too
// columns: relation, direction, name, kind, weight, confidence, sentence, evidence
MATCH (e:Entity)-[r]-(o:Entity)
WHERE (e.name = $name OR $name IN e.aliases) AND ($coOccurrence OR type(r) <> 'CO_OCCURS')
WITH e, o, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN type(r) AS relation, CASE WHEN startNode(r).id = e.id THEN 'out' ELSE 'in' END AS direction, o.name AS name,
       o.kind AS kind, r.weight AS weight, r.confidence AS confidence, s.text AS sentence, r.evidence AS evidence
ORDER BY relation, direction, weight DESC, name, o.id
