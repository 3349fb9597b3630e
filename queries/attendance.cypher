// title: 谁出席了什么会议 | Who attended which meeting
// meaning: 文本写明出席会议的人和机构。 | People and bodies that the texts say took part in a meeting.
// group: people
// parameter: meeting string = "" from entity:Meeting: 只看这个会议，空为全部 | only this meeting, empty for all
// columns: meeting, participant, kind, weight, sentence, evidence
MATCH (x:Entity)-[r:ATTENDED]->(m:Meeting)
WHERE $meeting = '' OR m.name = $meeting OR $meeting IN m.aliases
WITH x, m, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN m.name AS meeting, x.name AS participant, x.kind AS kind, r.weight AS weight, s.text AS sentence, r.evidence AS evidence
ORDER BY meeting, kind, participant, m.id, x.id
