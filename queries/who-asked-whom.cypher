// title: 谁向谁提问 | Who asked whom
// meaning: 媒体的提问和被问的人，以及问的是什么。 | Questions put by the media, to whom, and what about.
// group: people
// parameter: media string = "" from entity:Media: 只看这家媒体，空为全部 | only this medium, empty for all
// columns: media, person, topic, weight, sentence, evidence
MATCH (m:Media)-[r:ASKED]->(p:Person)
WHERE $media = '' OR m.name = $media OR $media IN m.aliases
WITH m, p, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN m.name AS media, p.name AS person, coalesce(r.topic, '') AS topic, r.weight AS weight, s.text AS sentence,
       r.evidence AS evidence
ORDER BY head(r.evidence), media, person, m.id, p.id
