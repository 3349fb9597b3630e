// title: 全部句子 | All sentences
// meaning: 修复后的原文，一句一行，注明谁在说话；说话人为空即是作者的叙述。 | The repaired text, one sentence a row, with who says it; no speaker means that the writer does.
// group: overview
// parameter: document string = "" from document: 只看这份文档（标题或编号），空为全部 | only this document (title or id), empty for all
// parameter: speaker string = "" from speaker: 只看此人的话，空为全部 | only what this person says, empty for all
// parameter: part string = "body" from part: body 正文、title、heading、byline、caption，空为全部 | body, title, heading, byline, caption; empty for all
// columns: document, ordinal, text, speaker, part, sentenceId
MATCH (d:Document)-[:CONTAINS]->(s:Sentence)
WHERE ($document = '' OR d.title = $document OR d.id = $document)
  AND ($speaker = '' OR s.speaker = $speaker) AND ($part = '' OR s.part = $part)
RETURN d.title AS document, s.ordinal AS ordinal, s.text AS text, s.speaker AS speaker, s.part AS part, s.id AS sentenceId
ORDER BY d.date, d.id, ordinal
