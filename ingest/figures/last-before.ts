/** The last of some places before an offset, by bisection: a sentence may be a whole book without punctuation. */
export function lastBefore<Place extends { readonly at: number }>(
  places: readonly Place[],
  offset: number,
): Place | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.at < offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
