// title: 合并的别名 | Names that were joined
// meaning: 哪些写法被认作同一个实体、凭哪条规则：核对链接是否正确。 | Which spellings were taken for one entity and by which rule: the place to check linking.
// group: quality
// parameter: kind string = "" from entity-kind: 只看一类，空为全部 | only this kind, empty for all
// columns: name, kind, alias, rule
MATCH (e:Entity)
WHERE size(e.aliases) > 0 AND ($kind = '' OR e.kind = $kind)
UNWIND range(0, size(e.aliases) - 1) AS k
RETURN e.name AS name, e.kind AS kind, e.aliases[k] AS alias, e.aliasRules[k] AS rule
ORDER BY kind, name, e.id, alias, rule
