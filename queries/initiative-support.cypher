// title: 什么支撑什么 | What supports what
// meaning: 文本写明一项举措或产业服务于另一项：以A助力、推动、支撑、赋能B。 | One initiative or industry is said to serve another: 以A助力B.
// group: initiatives
// parameter: name string = "" from entity: 任一端的名称或别名，空为全部 | name or alias of either end, empty for all
// columns: from, fromKind, to, toKind, weight, confidence, sentence, evidence
MATCH (a:Entity)-[r:SUPPORTS]->(b:Entity)
WHERE $name = '' OR a.name = $name OR b.name = $name OR $name IN a.aliases OR $name IN b.aliases
WITH a, b, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN a.name AS from, a.kind AS fromKind, b.name AS to, b.kind AS toKind, r.weight AS weight,
       r.confidence AS confidence, s.text AS sentence, r.evidence AS evidence
ORDER BY weight DESC, from, to, a.id, b.id
