// title: 最居中的实体 | The most central entities
// meaning: 与最多其他实体有明确（非共现）关系的实体。 | The entities with stated (not merely co-occurring) relations to the most others.
// group: structure
// parameter: kind string = "" from entity-kind: 只看一类，空为全部 | only this kind, empty for all
// columns: name, kind, neighbours, weight, kinds
MATCH (e:Entity)-[r]-(o:Entity)
WHERE type(r) <> 'CO_OCCURS' AND ($kind = '' OR e.kind = $kind)
WITH e, o, r ORDER BY o.kind
WITH e, count(DISTINCT o) AS neighbours, sum(r.weight) AS weight, collect(DISTINCT o.kind) AS kinds
RETURN e.name AS name, e.kind AS kind, neighbours, weight, kinds
ORDER BY neighbours DESC, weight DESC, kind, name, e.id
