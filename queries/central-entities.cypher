// title: 最居中的实体 | The most central entities
// meaning: 文本写明与最多其他实体有关系的实体；共现和行政隶属不算。 | The entities that the texts relate to the most others; co-occurrence and administrative divisions do not count.
// group: structure
// parameter: kind string = "" from entity-kind: 只看一类，空为全部 | only this kind, empty for all
// columns: name, kind, neighbours, weight, kinds
MATCH (e:Entity)-[r]-(o:Entity)
WHERE NOT type(r) IN ['CO_OCCURS', 'LOCATED_IN'] AND ($kind = '' OR e.kind = $kind)
WITH e, o, r ORDER BY o.kind
WITH e, count(DISTINCT o) AS neighbours, sum(r.weight) AS weight, collect(DISTINCT o.kind) AS kinds
RETURN e.name AS name, e.kind AS kind, neighbours, weight, kinds
ORDER BY neighbours DESC, weight DESC, kind, name, e.id
