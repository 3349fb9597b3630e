// title: 在哪里实施 | Where it is carried out
// meaning: 举措和文本写明的实施地点。 | Initiatives with the places where the texts say they are carried out.
// group: initiatives
// parameter: place string = "" from entity:Place: 只看这个地点，空为全部 | only this place, empty for all
// columns: initiative, place, weight, confidence, sentence, evidence
MATCH (i:Initiative)-[r:CARRIED_OUT_IN]->(p:Place)
WHERE $place = '' OR p.name = $place OR $place IN p.aliases
WITH i, p, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN i.name AS initiative, p.name AS place, r.weight AS weight, r.confidence AS confidence, s.text AS sentence,
       r.evidence AS evidence
ORDER BY p.mentions DESC, place, weight DESC, initiative, p.id, i.id
