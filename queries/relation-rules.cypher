// title: 各关系规则的产出 | What each relation rule found
// meaning: 每条规则支撑多少条关系、平均置信度。 | How many relations rest on each rule, with their mean confidence.
// group: quality
// columns: rule, kind, relations, confidence
MATCH (:Entity)-[r]->(:Entity)
UNWIND r.rules AS rule
RETURN rule, type(r) AS kind, count(*) AS relations, round(1000.0 * avg(r.confidence)) / 1000.0 AS confidence
ORDER BY relations DESC, rule, kind
