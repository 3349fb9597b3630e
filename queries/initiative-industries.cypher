// title: 举措与产业 | Initiatives and industries
// meaning: 哪些举措与哪些产业有明确关系，方向不限。 | Which initiatives the texts tie to which industries, in either direction.
// group: initiatives
// parameter: industry string = "" from entity:Industry: 只看这个产业，空为全部 | only this industry, empty for all
// columns: industry, initiative, relation, weight, sentence, evidence
MATCH (i:Initiative)-[r]-(x:Industry)
WHERE type(r) <> 'CO_OCCURS' AND ($industry = '' OR x.name = $industry OR $industry IN x.aliases)
WITH i, x, r, head(r.evidence) AS quoted
MATCH (s:Sentence {id: quoted})
RETURN x.name AS industry, i.name AS initiative, type(r) AS relation, r.weight AS weight, s.text AS sentence,
       r.evidence AS evidence
ORDER BY x.mentions DESC, industry, weight DESC, initiative, relation, x.id, i.id
