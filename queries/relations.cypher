// title: 全部关系 | All relations
// meaning: 每一条关系，连同权重（依据句数）、置信度、规则和依据句的编号。 | Every relation with its weight (how many sentences say so), confidence, rules and the ids of its evidence.
// group: overview
// parameter: kind string = "" from relation-kind: 只看一种关系，空为全部 | only this type, empty for all
// parameter: minWeight integer = 1: 最小权重 | smallest weight
// columns: kind, from, fromKind, to, toKind, weight, confidence, rules, evidence, detail
MATCH (a:Entity)-[r]->(b:Entity)
WHERE ($kind = '' OR type(r) = $kind) AND r.weight >= $minWeight
RETURN type(r) AS kind, a.name AS from, a.kind AS fromKind, b.name AS to, b.kind AS toKind, r.weight AS weight,
       r.confidence AS confidence, r.rules AS rules, r.evidence AS evidence, coalesce(r.role, r.topic, '') AS detail
ORDER BY weight DESC, kind, from, to, a.id, b.id
