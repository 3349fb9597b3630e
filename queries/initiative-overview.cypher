// title: 举措一览 | Initiatives at a glance
// meaning: 每项举措的定义，以及有多少内容、主体、地点和指标与它明确相连。 | Each initiative with its definition and how many parts, leaders, places and indicators the texts tie to it.
// group: initiatives
// parameter: minMentions integer = 1: 最少提及次数 | fewest mentions
// columns: initiative, definition, form, mentions, documents, parts, leaders, places, indicators
MATCH (i:Initiative)
WHERE i.mentions >= $minMentions
RETURN i.name AS initiative, coalesce(i.definition, '') AS definition, coalesce(i.form, '') AS form,
       i.mentions AS mentions, i.documents AS documents,
       COUNT { (i)-[:FOCUSES_ON]->(:Entity) } + COUNT { (i)<-[:PART_OF]-(:Entity) } AS parts,
       COUNT { (i)-[:LED_BY]->(:Entity) } AS leaders,
       COUNT { (i)-[:CARRIED_OUT_IN]->(:Entity) } AS places,
       COUNT { (i)-[:MEASURED_BY]->(:Entity) } AS indicators
ORDER BY mentions DESC, initiative, i.id
