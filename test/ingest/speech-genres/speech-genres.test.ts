/**
 * Who speaks and what relates to what, on whole texts of many genres: each `NAME.txt` here has its labels in `NAME.json`.
 *
 * The bounds lie below what is reached, so that a rule may cost one text something; a fall of a whole genre shows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../ingest/analyse.js';
import type { Spoken } from '../../../ingest/document.js';
import { readText } from '../../../ingest/read/read-text.js';
import { simplify } from '../../../ingest/segment/simplify.js';
import { type Gold, goldSpeakers, normal } from '../../score/gold.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

interface Count {
  right: number;
  wrong: number;
  missed: number;
}
const counts = new Map<string, Count>();
const countOf = (measure: string): Count => {
  const count = counts.get(measure) ?? { right: 0, wrong: 0, missed: 0 };
  counts.set(measure, count);
  return count;
};
const f1 = ({ right, wrong, missed }: Count) => (2 * right) / (2 * right + wrong + missed || 1);

/** Sentences by the middle of their words: whose they are, as found and as labelled. */
function judgeSpeech(gold: Gold, { turns, sentences, entities, toRaw }: Spoken, text: string): void {
  const speakerAt = goldSpeakers(gold, text);
  if (!speakerAt) return;
  const count = countOf('Speech');
  for (const { start, end, part } of sentences) {
    if (part !== 'body') continue;
    const middle = (start + end) >> 1;
    const turn = turns.find((one) => one.start <= middle && middle < one.end);
    const said = turn && normal(entities[turn.speaker]!.name);
    const meant = speakerAt(toRaw(middle));
    if (said && meant && said === normal(meant)) count.right++;
    else {
      if (said) count.wrong++;
      if (meant) count.missed++;
    }
  }
}

function judgeRelations(gold: Gold, { document, relations }: ReturnType<typeof analyse>): void {
  const plainly = (name: string) => normal(simplify(name));
  const groups = Object.values(gold.entities).flatMap(({ must }) => must.map((names) => names.map(plainly)));
  const surfaces = (name: string) => groups.find((group) => group.includes(plainly(name))) ?? [plainly(name)];
  const named = new Map(
    document.entities.map(({ id, name, aliases }) => [id, [name, ...aliases.map((one) => one.surface)].map(plainly)]),
  );
  const fits = (id: string, name: string) => named.get(id)!.some((one) => surfaces(name).includes(one));
  for (const [kind, { must = [], ok = [] }] of Object.entries(gold.relations ?? {})) {
    const count = countOf(kind === 'ASKED' || kind === 'REPORTS_FOR' ? kind : 'worded');
    const found = relations.filter((relation) => relation.kind === kind);
    const states = (pairs: typeof must) =>
      pairs.filter(([from, to]) => found.some((one) => fits(one.from, from) && fits(one.to, to))).length;
    count.right += states(must);
    count.missed += must.length - states(must);
    const pairs = [...must, ...ok];
    count.wrong += new Set(
      found
        .filter((one) => !pairs.some(([from, to]) => fits(one.from, from) && fits(one.to, to)))
        .map((one) => `${one.from} ${one.to}`),
    ).size;
  }
}

for (const name of NAMES) {
  const gold = JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8')) as Gold;
  const raw = readText(`${name}.txt`, readFileSync(`${FOLDER}${name}.txt`));
  const analysis = analyse(raw);
  judgeSpeech(gold, analysis.document, raw.text);
  judgeRelations(gold, analysis);
}

describe('texts of many genres', () => {
  test.each([
    ['Speech', 0.85],
    ['ASKED', 0.8],
    ['REPORTS_FOR', 0.7],
    ['worded', 0.65],
  ])('%s is found with an F1 of at least %d', (measure, least) => {
    const count = countOf(measure);
    expect(f1(count), `${measure} ${JSON.stringify(count)}`).toBeGreaterThanOrEqual(least);
  });
});
