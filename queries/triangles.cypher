// title: 紧密三元组 | Tight groups of three
// meaning: 两两之间都有明确关系的三个实体：最小的共同体；共现和行政隶属不算。 | Three entities each with a stated relation to the others, the smallest community; co-occurrence and administrative divisions do not count.
// group: structure
// columns: first, second, third, kinds, mentions
MATCH (a:Entity)-[r1]-(b:Entity)-[r2]-(c:Entity)-[r3]-(a)
WHERE a.id < b.id AND b.id < c.id AND NOT type(r1) IN ['CO_OCCURS', 'LOCATED_IN']
  AND NOT type(r2) IN ['CO_OCCURS', 'LOCATED_IN'] AND NOT type(r3) IN ['CO_OCCURS', 'LOCATED_IN']
WITH DISTINCT a, b, c
RETURN a.name AS first, b.name AS second, c.name AS third, [a.kind, b.kind, c.kind] AS kinds,
       a.mentions + b.mentions + c.mentions AS mentions
ORDER BY mentions DESC, a.id, b.id, c.id
