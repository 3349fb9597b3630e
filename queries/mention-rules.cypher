// title: 各识别规则的产出 | What each recogniser rule found
// meaning: 每条规则认出多少处、平均置信度，按实体类别。 | How many mentions each rule found with its mean confidence, by kind.
// group: quality
// columns: rule, kind, mentions, entities, confidence
MATCH (:Sentence)-[m:MENTIONS]->(e:Entity)
RETURN m.rule AS rule, e.kind AS kind, count(m) AS mentions, count(DISTINCT e) AS entities,
       round(1000.0 * avg(m.confidence)) / 1000.0 AS confidence
ORDER BY mentions DESC, rule, kind
