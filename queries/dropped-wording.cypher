// title: 不再提的 | What is gone
// meaning: 早先的文档提到、其后最新的文档不再提的名称。 | Names of earlier documents that the latest one no longer has.
// group: documents
// parameter: kind string = "Initiative" from entity-kind: 哪一类，空为全部 | which kind, empty for all
// columns: name, kind, mentions, lastDate, lastDocument
MATCH (latest:Document)
WHERE latest.date <> ''
WITH max(latest.date) AS newest
MATCH (e:Entity)<-[:NAMES]-(d:Document)
WHERE ($kind = '' OR e.kind = $kind) AND e.mentions > 0 AND e.lastDate <> '' AND e.lastDate < newest AND d.date = e.lastDate
WITH e, d ORDER BY d.id
WITH e, collect(d.title) AS titles
RETURN e.name AS name, e.kind AS kind, e.mentions AS mentions, e.lastDate AS lastDate, head(titles) AS lastDocument
ORDER BY lastDate DESC, mentions DESC, kind, name, e.id
