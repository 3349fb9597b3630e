// title: 人物与任职 | People and their roles
// meaning: 每个人、文本给出的职务和单位；没有写明职务的也列出。 | Everyone named, with the roles and bodies the texts give; also those without.
// group: people
// parameter: minMentions integer = 1: 最少提及次数 | fewest mentions
// columns: person, role, body, bodyKind, mentions, documents, evidence
MATCH (p:Person)
WHERE p.mentions >= $minMentions
OPTIONAL MATCH (p)-[r:HOLDS_ROLE]->(b:Entity)
RETURN p.name AS person, coalesce(r.role, '') AS role, coalesce(b.name, '') AS body, coalesce(b.kind, '') AS bodyKind,
       p.mentions AS mentions, p.documents AS documents, coalesce(r.evidence, []) AS evidence
ORDER BY mentions DESC, person, body, role, p.id, b.id
