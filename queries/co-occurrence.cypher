// title: 常一起出现 | What occurs together
// meaning: 在同一句里一起出现得比偶然更多的两个实体，附标准化互信息。 | Pairs found in the same sentences more than by chance, with normalised pointwise mutual information.
// group: structure
// parameter: minWeight integer = 1: 最少共现句数 | fewest sentences together
// columns: first, firstKind, second, secondKind, weight, npmi, evidence
MATCH (a:Entity)-[r:CO_OCCURS]->(b:Entity)
WHERE r.weight >= $minWeight
RETURN a.name AS first, a.kind AS firstKind, b.name AS second, b.kind AS secondKind, r.weight AS weight, round(r.npmi * 1000) / 1000.0 AS npmi,
       r.evidence AS evidence
ORDER BY weight DESC, npmi DESC, first, second, a.id, b.id
