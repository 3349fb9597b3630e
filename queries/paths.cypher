// title: 两者之间的最短路径 | Shortest paths between two
// meaning: 两个实体经由哪些明确关系相连，最多六步。 | By which stated relations two entities are connected, in six steps at most.
// group: structure
// parameter: from string from entity: 起点 | where it starts
// parameter: to string from entity: 终点 | where it ends
// columns: steps, path, relations, evidence
MATCH (a:Entity), (b:Entity)
WHERE (a.name = $from OR $from IN a.aliases) AND (b.name = $to OR $to IN b.aliases) AND a.id <> b.id
MATCH p = allShortestPaths((a)-[:ASKED|SPOKE_ON|HOLDS_ROLE|REPORTS_FOR|ATTENDED|FOCUSES_ON|PART_OF|SUPPORTS|CARRIED_OUT_IN|LED_BY|MEASURED_BY|LOCATED_IN*1..6]-(b))
RETURN length(p) AS steps, [n IN nodes(p) | n.name] AS path, [r IN relationships(p) | type(r)] AS relations,
       [r IN relationships(p) | head(r.evidence)] AS evidence
ORDER BY steps, path, relations, evidence
