// title: 各文档的数据量 | How many figures each document gives
// meaning: 每份文档有多少实绩、目标和基数：偏重总结还是偏重承诺。 | How many actual, promised and baseline figures each has: does it look back or ahead.
// group: indicators
// columns: document, date, actual, target, baseline, indicators
MATCH (d:Document)-[:CONTAINS]->(:Sentence)<-[:STATED_IN]-(o:Observation)
WITH d, sum(CASE WHEN o.status = 'actual' THEN 1 ELSE 0 END) AS actual,
     sum(CASE WHEN o.status = 'target' THEN 1 ELSE 0 END) AS target,
     sum(CASE WHEN o.status = 'baseline' THEN 1 ELSE 0 END) AS baseline, count(DISTINCT o.indicator) AS indicators
RETURN d.title AS document, d.date AS date, actual, target, baseline, indicators
ORDER BY date, d.id
