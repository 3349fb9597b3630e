// title: 全部实体 | All entities
// meaning: 图谱认得的每一个实体，连同它的别名、提及次数和出现的文档数。 | Everything the graph knows by name, with its other names, how often it is mentioned and in how many documents.
// group: overview
// parameter: kind string = "" from entity-kind: 只看一类，空为全部 | only this kind, empty for all
// parameter: minMentions integer = 1: 最少提及次数；0 连未提及的上级行政区一起列出 | fewest mentions; 0 also lists parent divisions that no text mentions
// columns: kind, name, aliases, mentions, documents, firstDate, lastDate
MATCH (e:Entity)
WHERE ($kind = '' OR e.kind = $kind) AND e.mentions >= $minMentions
RETURN e.kind AS kind, e.name AS name, e.aliases AS aliases, e.mentions AS mentions, e.documents AS documents,
       e.firstDate AS firstDate, e.lastDate AS lastDate
ORDER BY mentions DESC, kind, name, e.id
