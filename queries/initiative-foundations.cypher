// title: 目标建立在什么之上 | What a goal rests on
// meaning: 沿着“重点是”“属于”“支撑”逐层追下去，最多三层：目标、举措、再下一层举措。 | Follows content, parts and support downwards, three steps at most: goal, measures, their measures.
// group: initiatives
// parameter: initiative string = "" from entity:Initiative: 从哪项目标开始，空为全部 | the goal to start from, empty for all
// parameter: depth integer = 3: 层数，1 到 3 | steps, 1 to 3
// columns: goal, foundation, foundationKind, steps, path
MATCH p = (top:Initiative)-[:FOCUSES_ON|PART_OF|SUPPORTS*1..3]-(base:Entity)
WHERE ($initiative = '' OR top.name = $initiative OR $initiative IN top.aliases)
  AND length(p) <= $depth AND base <> top
WITH top, base, length(p) AS steps, nodes(p) AS walked, relationships(p) AS links
WHERE all(k IN range(0, size(links) - 1) WHERE
  CASE WHEN type(links[k]) = 'FOCUSES_ON' THEN startNode(links[k]).id = walked[k].id
       ELSE endNode(links[k]).id = walked[k].id END)
WITH top, base, steps, [n IN walked | n.name] AS path
ORDER BY steps, path
WITH top, base, collect(steps) AS allSteps, collect(path) AS paths
RETURN top.name AS goal, base.name AS foundation, base.kind AS foundationKind, head(allSteps) AS steps, head(paths) AS path
ORDER BY top.mentions DESC, goal, steps, foundation, top.id, base.id
