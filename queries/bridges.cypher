// title: 桥梁 | Bridges
// meaning: 把彼此没有直接关系的实体连起来的实体：去掉它，这些就断开；共现和行政隶属不算。 | Entities that join others which have no relation of their own: without them these would fall apart; co-occurrence and administrative divisions do not count.
// group: structure
// parameter: minPairs integer = 1: 最少连起几对 | joins at least so many pairs
// columns: name, kind, pairs
MATCH (x:Entity)-[r1]-(e:Entity)-[r2]-(y:Entity)
WHERE x.id < y.id AND NOT type(r1) IN ['CO_OCCURS', 'LOCATED_IN'] AND NOT type(r2) IN ['CO_OCCURS', 'LOCATED_IN'] AND NOT EXISTS { (x)--(y) }
WITH DISTINCT e, x, y
WITH e, count(*) AS pairs
WHERE pairs >= $minPairs
RETURN e.name AS name, e.kind AS kind, pairs
ORDER BY pairs DESC, kind, name, e.id
