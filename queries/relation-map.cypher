// title: 关系的分布 | What is related to what
// meaning: 每种关系在哪两类实体之间、有多少条、共多少依据。 | Each relation type by the kinds it joins, with how many there are and on how much evidence.
// group: structure
// columns: fromKind, relation, toKind, relations, evidence
MATCH (a:Entity)-[r]->(b:Entity)
RETURN a.kind AS fromKind, type(r) AS relation, b.kind AS toKind, count(r) AS relations, sum(r.weight) AS evidence
ORDER BY relations DESC, relation, fromKind, toKind
