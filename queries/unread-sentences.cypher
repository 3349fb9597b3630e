// title: 没认出任何东西的句子 | Sentences in which nothing was found
// meaning: 正文中没有任何提及和数据的句子，长的在前：规则和词表可能缺了什么。 | Body sentences without a mention or a figure, longest first: what rules and lexicon may lack.
// group: quality
// parameter: minLength integer = 10: 最少字数 | fewest characters
// columns: document, ordinal, text, characters
MATCH (d:Document)-[:CONTAINS]->(s:Sentence)
WHERE s.part = 'body' AND size(s.text) >= $minLength AND NOT EXISTS { (s)-[:MENTIONS]->(:Entity) }
  AND NOT EXISTS { (s)<-[:STATED_IN]-(:Observation) }
RETURN d.title AS document, s.ordinal AS ordinal, s.text AS text, size(s.text) AS characters
ORDER BY characters DESC, d.id, ordinal
