// title: 文档之间的共同点 | What documents share
// meaning: 两份文档共有多少实体，占两者全部实体的比例（Jaccard 系数）。 | How many entities two documents share, and the share of both (Jaccard index).
// group: documents
// parameter: minShared integer = 1: 最少共有实体数 | fewest entities in common
// columns: first, second, shared, similarity
MATCH (a:Document)-[:NAMES]->(e:Entity)<-[:NAMES]-(b:Document)
WHERE a.date < b.date OR (a.date = b.date AND a.id < b.id)
WITH a, b, count(DISTINCT e) AS shared
WHERE shared >= $minShared
RETURN a.title AS first, b.title AS second, shared,
       round(1000.0 * shared / (COUNT { (a)-[:NAMES]->(:Entity) } + COUNT { (b)-[:NAMES]->(:Entity) } - shared)) / 1000.0 AS similarity
ORDER BY similarity DESC, shared DESC, a.id, b.id
