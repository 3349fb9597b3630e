/** Lists of what belongs together, by key, in the order it came; `Map.groupBy` of newer Node versions. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** How many there are of each kind. */
export function countKinds(items: Iterable<{ readonly kind: string }>): Record<string, number> {
  const groups = groupBy(items, ({ kind }) => kind);
  return Object.fromEntries([...groups].map(([kind, { length }]) => [kind, length]));
}
