// title: 记者与媒体 | Reporters and their media
// meaning: 署名或自报家门的记者，为谁供稿。 | Reporters by by-line or signature, and for whom they write.
// group: people
// parameter: media string = "" from entity:Media: 只看这家媒体，空为全部 | only this medium, empty for all
// columns: reporter, media, weight, sentence, evidence
MATCH (p:Person)-[r:REPORTS_FOR]->(m:Media)
WHERE $media = '' OR m.name = $media OR $media IN m.aliases
WITH p, m, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN p.name AS reporter, m.name AS media, r.weight AS weight, s.text AS sentence, r.evidence AS evidence
ORDER BY media, reporter, m.id, p.id
