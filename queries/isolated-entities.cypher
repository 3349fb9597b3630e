// title: 没有连上的实体 | Entities without relations
// meaning: 提到了、但没有任何明确关系的实体：可能漏了关系，也可能认错了。 | Mentioned but without any stated relation: one was missed, or the name is wrong.
// group: quality
// parameter: kind string = "" from entity-kind: 只看一类，空为全部 | only this kind, empty for all
// columns: name, kind, mentions, documents
MATCH (e:Entity)
WHERE e.mentions > 0 AND ($kind = '' OR e.kind = $kind)
  AND NOT EXISTS { MATCH (e)-[r]-(o:Entity) WHERE type(r) <> 'CO_OCCURS' }
RETURN e.name AS name, e.kind AS kind, e.mentions AS mentions, e.documents AS documents
ORDER BY mentions DESC, kind, name, e.id
