/**
 * 提法对比: what two documents, or two sets of them, name differently - what is new, what is gone, what is put stronger or weaker.
 *
 * Names are compared, not strings: short and full forms are one. Strength is that of the clause (`wording-strength.ts`), and only a
 * name that both sides press for, with words of different strength, has become stronger or weaker.
 */
import { groupBy } from '../group-by.js';
import { ENTITY_KINDS, type EntityKind } from '../schema/entity-types.js';
import type { GraphStore, StoredDocument } from '../store/store.js';
import { type Strength, strengthAt } from './wording-strength.js';

export const CHANGES = {
  new: { zh: '新提', en: 'new', sign: '+' },
  gone: { zh: '不再提', en: 'gone', sign: '-' },
  stronger: { zh: '更强', en: 'stronger', sign: '↑' },
  weaker: { zh: '更弱', en: 'weaker', sign: '↓' },
  same: { zh: '未变', en: 'same', sign: '=' },
} as const;
export type Change = keyof typeof CHANGES;

/** Kinds that carry wording; people and places come and go for other reasons. */
export const WORDING_KINDS: readonly EntityKind[] = ['Initiative', 'Keyword', 'Industry'];

export interface WordingSide {
  /** Sentences that name it; 0 when this side does not. */
  readonly sentences: number;
  /** The strongest; the first of those. '' when this side does not name it. */
  readonly sentence: string;
  readonly sentenceId: string;
  readonly title: string;
  readonly date: string;
  readonly strength: Strength;
}

export interface WordingChange {
  readonly change: Change;
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly before: WordingSide;
  readonly after: WordingSide;
}

interface Said {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly sentence: string;
  readonly document: string;
  readonly text: string;
  readonly begins: number;
  readonly ends: number;
}

const SAID = `MATCH (s:Sentence)-[m:MENTIONS]->(e:Entity) WHERE s.document IN $documents AND e.kind IN $kinds
  RETURN e.id AS entity, e.kind AS kind, e.name AS name, s.id AS sentence, s.document AS document, s.text AS text,
    m.start - s.start AS begins, m.end - s.start AS ends`;

/**
 * @param before, after documents of each side; one in both counts on both
 * @returns by change in table order, then the most named first, ties by id
 */
export async function compareWording(
  store: GraphStore,
  before: readonly StoredDocument[],
  after: readonly StoredDocument[],
  kinds: readonly EntityKind[] = WORDING_KINDS,
): Promise<WordingChange[]> {
  const [left, right] = [await read(store, before, kinds), await read(store, after, kinds)];
  const ids = [...new Set([...left.keys(), ...right.keys()])];
  const changes = ids.map((id): WordingChange => {
    const [old, young] = [left.get(id), right.get(id)];
    const { kind, name } = (young ?? old)!.of;
    const sides = { before: old?.side ?? NOT_NAMED, after: young?.side ?? NOT_NAMED };
    return { change: changeOf(sides.before, sides.after), kind, id, name, ...sides };
  });
  return changes.sort(byWeight);
}

const NOT_NAMED: WordingSide = {
  sentences: 0,
  sentence: '',
  sentenceId: '',
  title: '',
  date: '',
  strength: { level: 0, word: '' },
};

interface Named {
  readonly of: Said;
  readonly side: WordingSide;
}

async function read(
  store: GraphStore,
  documents: readonly StoredDocument[],
  kinds: readonly EntityKind[],
): Promise<Map<string, Named>> {
  const known = new Map(documents.map((document) => [document.id, document]));
  const { rows } = await store.run(SAID, { documents: [...known.keys()], kinds }, { trusted: true });
  const named = groupBy(rows.flatMap(saidIn), ({ entity }) => entity);
  return new Map([...named].map(([id, all]) => [id, sum(all, known)]));
}

/** None for a kind that the schema does not know: people may write what they like into their store. */
function saidIn(row: Readonly<Record<string, unknown>>): Said[] {
  const kind = ENTITY_KINDS.find((one) => one === row.kind);
  if (kind === undefined) return [];
  const { entity, name, sentence, document, text, begins, ends } = row;
  const texts = { entity: String(entity), name: String(name), sentence: String(sentence), document: String(document) };
  return [{ ...texts, kind, text: String(text), begins: Number(begins), ends: Number(ends) }];
}

function sum(all: readonly Said[], documents: ReadonlyMap<string, StoredDocument>): Named {
  const order = ({ document, sentence, begins }: Said) =>
    `${documents.get(document)?.date} ${sentence} ${String(begins).padStart(9, '0')}`;
  const sorted = [...all].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const rated = sorted.map((said) => ({ said, strength: strengthAt(said.text, said.begins, said.ends) }));
  const { said, strength } = rated.reduce((best, one) => (one.strength.level > best.strength.level ? one : best));
  const { title = '', date = '' } = documents.get(said.document) ?? {};
  const sentences = new Set(all.map(({ sentence }) => sentence)).size;
  return { of: said, side: { sentences, sentence: said.text, sentenceId: said.sentence, title, date, strength } };
}

function changeOf(before: WordingSide, after: WordingSide): Change {
  if (before.sentences === 0) return 'new';
  if (after.sentences === 0) return 'gone';
  const [old, young] = [before.strength.level, after.strength.level];
  if (old === 0 || young === 0 || old === young) return 'same';
  return young > old ? 'stronger' : 'weaker';
}

const ORDER = Object.keys(CHANGES);
const weight = ({ before, after }: WordingChange): number => before.sentences + after.sentences;
const byWeight = (a: WordingChange, b: WordingChange): number =>
  ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || weight(b) - weight(a) || (a.id < b.id ? -1 : 1);
