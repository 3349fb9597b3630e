/** Names with their pinyin, from which the browser finds entities while somebody types; made once per snapshot. */
import { pinyin } from 'pinyin-pro';
import type { SearchIndex } from './api-types.js';
import type { Snapshot, SnapshotNode } from './snapshot.js';

/** Names spelled before other requests get their turn. */
const AT_ONCE = 300;
/** Nobody types the pinyin of what comes after this. */
const MAX_SPELLED = 60;

const known = new WeakMap<Snapshot, Promise<SearchIndex>>();

export function readSearchIndex(snapshot: Snapshot): Promise<SearchIndex> {
  const index = known.get(snapshot) ?? spellAll(snapshot);
  known.set(snapshot, index);
  return index;
}

async function spellAll({ nodes, revision }: Snapshot): Promise<SearchIndex> {
  const entries: SearchIndex['entries'] = [];
  for (let start = 0; start < nodes.length; start += AT_ONCE) {
    for (const node of nodes.slice(start, start + AT_ONCE)) entries.push(entryOf(node));
    await new Promise(setImmediate);
  }
  return { revision, entries };
}

function entryOf({ id, kind, name, aliases, mentions }: SnapshotNode): SearchIndex['entries'][number] {
  const spelled = name.slice(0, MAX_SPELLED).toLowerCase();
  const syllables = pinyin(spelled, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .map((syllable) => syllable.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean);
  const initials = syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : (syllable[0] ?? ''))).join('');
  return { id, kind, name, aliases, pinyin: syllables.join(''), initials, mentions };
}
