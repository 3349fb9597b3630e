// title: 多人共同关注 | Topics that several people share
// meaning: 至少两个人在发言中谈到的事：共识或分工所在。 | What at least so many people spoke on: where they agree or divide the work.
// group: people
// parameter: minPeople integer = 2: 最少人数 | fewest people
// columns: topic, topicKind, people, speakers, weight
MATCH (p:Person)-[r:SPOKE_ON]->(t:Entity)
WITH t, p, r ORDER BY p.name
WITH t, count(DISTINCT p) AS people, collect(p.name) AS speakers, sum(r.weight) AS weight
WHERE people >= $minPeople
RETURN t.name AS topic, t.kind AS topicKind, people, speakers, weight
ORDER BY people DESC, weight DESC, topic, t.id
