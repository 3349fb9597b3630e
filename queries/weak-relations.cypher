// title: 存疑的关系 | Weak relations
// meaning: 只有一句依据且置信度不高的明确关系：最值得人工核对。 | Stated relations on a single sentence and with low confidence: the ones to check by hand.
// group: quality
// parameter: maxConfidence number = 0.9: 置信度不高于 | confidence at most
// columns: kind, from, to, confidence, rules, sentence, evidence
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) <> 'CO_OCCURS' AND r.weight = 1 AND r.confidence <= $maxConfidence
WITH a, b, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN type(r) AS kind, a.name AS from, b.name AS to, r.confidence AS confidence, r.rules AS rules, s.text AS sentence,
       r.evidence AS evidence
ORDER BY confidence, kind, from, to, a.id, b.id
