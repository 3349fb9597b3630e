// title: 谁谈到什么 | Who spoke on what
// meaning: 某人在自己的发言里提到的事，附第一句原话。 | What people brought up in their own turns of speech, with the first sentence of it.
// group: people
// parameter: person string = "" from entity:Person: 只看此人，空为全部 | only this person, empty for all
// parameter: topic string = "" from entity: 只看这个话题，空为全部 | only this topic, empty for all
// columns: person, topic, topicKind, weight, sentence, evidence
MATCH (p:Person)-[r:SPOKE_ON]->(t:Entity)
WHERE ($person = '' OR p.name = $person OR $person IN p.aliases)
  AND ($topic = '' OR t.name = $topic OR $topic IN t.aliases)
WITH p, t, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN p.name AS person, t.name AS topic, t.kind AS topicKind, r.weight AS weight, s.text AS sentence, r.evidence AS evidence
ORDER BY p.mentions DESC, person, weight DESC, topic, p.id, t.id
