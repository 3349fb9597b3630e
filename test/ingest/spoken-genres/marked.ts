/**
 * Reads a text whose labels stand in it: lines `# field: value` on top, and ⟦王明⟧…⟦⟧ around what 王明 says.
 *
 * The marks are taken out before the program sees the text, so a mark may stand anywhere, also amid a sentence or over paragraphs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../../ingest/analyse.js';
import { readText } from '../../../ingest/read/read-text.js';
import { simplify } from '../../../ingest/segment/simplify.js';

export interface Marked {
  readonly name: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly turns: readonly { readonly speaker: string; readonly start: number; readonly end: number }[];
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const SUFFIX = '.marked.txt';

export const MARKED: readonly string[] = readdirSync(FOLDER).filter((file) => file.endsWith(SUFFIX));

export function readMarked(file: string): Marked {
  const whole = readFileSync(FOLDER + file, 'utf8');
  const fields: Record<string, string> = {};
  const head = /^(?:# [a-z-]+:.*\n)*/.exec(whole)![0];
  for (const [, key, value] of head.matchAll(/^# ([a-z-]+):(.*)$/gm)) fields[key!] = value!.trim();
  const turns: { speaker: string; start: number; end: number }[] = [];
  let text = '';
  let speaker = '';
  for (const piece of whole.slice(head.length).split(/(⟦[^⟧]*⟧)/)) {
    if (piece.startsWith('⟦')) speaker = piece.slice(1, -1);
    else {
      if (speaker) turns.push({ speaker, start: text.length, end: text.length + piece.length });
      text += piece;
    }
  }
  return { name: file.slice(0, -SUFFIX.length), text, fields, turns };
}

export interface Judged {
  readonly measure: string;
  readonly right: number;
  /** Found and not labelled, labelled and not found, in words. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

const plainly = (name: string) => simplify(name).replace(/[《》“”「」\s]/g, '');
const list = (field: string | undefined) => (field ? field.split(/[,;]\s*/).map(plainly) : []);

function judgeSets(measure: string, found: readonly (readonly string[])[], must: readonly string[], ok = must): Judged {
  const missed = must.filter((one) => !found.some((names) => names.includes(one)));
  const wrong = found.filter((names) => !names.some((one) => must.includes(one) || ok.includes(one)));
  return { measure, right: must.length - missed.length, wrong: wrong.map(([name]) => name!), missed };
}

/** Sentences of running text by who says most of their characters; those that are mostly the writer's may be given to either. */
function judgeSpeech({ turns }: Marked, { document }: ReturnType<typeof analyse>): Judged {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  for (const { start, end, part } of document.sentences) {
    if (part !== 'body') continue;
    const meant = new Map<string, number>();
    const said = new Map<string, number>();
    const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
    for (let i = start; i < end; i++) {
      const at = document.toRaw(i);
      count(meant, plainly(turns.find((one) => one.start <= at && at < one.end)?.speaker ?? ''));
      const turn = document.turns.find((one) => one.start <= i && i < one.end);
      if (turn) count(said, plainly(document.entities[turn.speaker]!.name));
    }
    const most = (map: Map<string, number>) => [...map].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    const [who, found] = [most(meant), most(said)];
    const words = document.text.slice(start, end);
    if (who === '' && [...meant.keys()].some((one) => one !== '' && (found === '' || one === found))) continue;
    if (who === found) right += who === '' ? 0 : 1;
    else {
      if (found) wrong.push(`${found} (${who}): ${words}`);
      if (who) missed.push(`${who} (${found}): ${words}`);
    }
  }
  return { measure: 'Speech', right, wrong, missed };
}

export function judge(marked: Marked): Judged[] {
  const { fields, name, text } = marked;
  const analysis = analyse(readText(`${name}.txt`, Buffer.from(text)));
  const { document, relations } = analysis;
  const named = new Map(
    document.entities.map(({ id, name: full, aliases }) => [
      id,
      [full, ...aliases.map(({ surface }) => surface)].map(plainly),
    ]),
  );
  const pairs = (kind: string) =>
    relations
      .filter((relation) => relation.kind === kind)
      .map(({ from, to }) => named.get(from)!.flatMap((a) => named.get(to)!.map((b) => `${a}→${b}`)));
  const unique = (found: string[][]) => [...new Map(found.map((names) => [names[0], names])).values()];
  const people = document.entities.filter(({ kind }) => kind === 'Person').map(({ id }) => named.get(id)!);
  const field = (key: 'title' | 'date' | 'publisher') =>
    fields[key] === undefined ? [] : [judgeSets('Fields', [[plainly(document[key])]], [plainly(fields[key]!)])];
  return [
    judgeSpeech(marked, analysis),
    judgeSets('ASKED', unique(pairs('ASKED')), list(fields.asked), list(fields['asked-ok'])),
    judgeSets('REPORTS_FOR', unique(pairs('REPORTS_FOR')), list(fields.reports), list(fields['reports-ok'])),
    judgeSets('Person', people, list(fields.people), [
      ...list(fields['people-ok']),
      ...list(fields.reports?.replace(/→[^,;]*/g, '')),
    ]),
    ...(['title', 'date', 'publisher'] as const).flatMap(field),
  ];
}
