/**
 * `npm run score`: how well does the program read? Scores both halves of the labelled texts and regenerates `docs/quality.md` and
 * `ingest/confidence.tsv`. `-- --peers` adds what others would find; `-- --print` only prints.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goldFile, SCORER, sharedMissing } from './gold.js';
import { PEERS } from './peers.js';
import { measureRules, type RulePrecision } from './rule-precision.js';
import { SPLIT } from './split.js';

interface Measure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}
type Scores = Readonly<Record<string, Measure>>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const ALL = [...SPLIT.dev, ...SPLIT.held];

function scoreOf(texts: readonly string[], peer = ''): Scores {
  const hook = fileURLToPath(new URL('./in-process.ts', import.meta.url));
  const args = ['--import', 'tsx', '--import', hook, SCORER, '--json', ...texts.map(goldFile)];
  return JSON.parse(
    execFileSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, POLICYGRAPH_PEER: peer },
    }),
  ) as Scores;
}

const ORDER = [
  'Person',
  'Media',
  'Place',
  'Organization',
  'Meeting',
  'Initiative',
  'Industry',
  'ASKED',
  'Speech',
  'REPORTS_FOR',
  'FOCUSES_ON',
  'PART_OF',
  'SUPPORTS',
  'LED_BY',
  'CARRIED_OUT_IN',
  'Figure',
  'Figure: whose',
  'Repair',
];
const cell = (measure: Measure | undefined) =>
  measure ? `${measure.f1.toFixed(3)} (${measure.tp}/${measure.fp}/${measure.fn})` : '-';

function table(columns: Readonly<Record<string, Scores>>, measures: readonly string[] = ORDER): string {
  const heads = Object.keys(columns);
  const rows = measures.map(
    (measure) => `| ${measure} | ${heads.map((head) => cell(columns[head]?.[measure])).join(' | ')} |`,
  );
  return [`| measure | ${heads.join(' | ')} |`, `| --- |${' --- |'.repeat(heads.length)}`, ...rows].join('\n');
}

function rulesTable(rules: readonly RulePrecision[]): string {
  return [
    '| rule | right | wrong | confidence |',
    '| --- | --- | --- | --- |',
    ...rules.map((r) => `| \`${r.rule}\` | ${r.right} | ${r.wrong} | ${r.precision.toFixed(3)} |`),
  ].join('\n');
}

const missing = sharedMissing();
if (missing) {
  console.error(`score: ${missing}; put them there to measure`);
  process.exit(4);
}
const halves = { dev: scoreOf(SPLIT.dev), held: scoreOf(SPLIT.held), all: scoreOf(ALL) };
const rules = measureRules(ALL);
const peers = process.argv.includes('--peers')
  ? { policygraph: halves.all, ...Object.fromEntries(PEERS.map((peer) => [peer.id, scoreOf(ALL, peer.id)])) }
  : undefined;
const peersTable = peers && table(peers, ['Person', 'Place', 'Organization', 'Initiative']);
console.log(table(halves));
if (peersTable) console.log(`\n${peersTable}`);
if (!process.argv.includes('--print')) {
  writeFileSync(
    fileURLToPath(new URL('../../ingest/confidence.tsv', import.meta.url)),
    `# Precision of each rule on the labelled texts: made by npm run score, not by hand.\nrule\tprecision\tright\twrong\n${rules.map((r) => `${r.rule}\t${r.precision}\t${r.right}\t${r.wrong}`).join('\n')}\n`,
  );
  writeFileSync(
    `${root}/docs/quality.md`,
    [
      '# How well it reads',
      'Made by `npm run score -- --peers`; do not edit. F1 with counts (right/wrong/missed) against labels made by hand, on the program as it is in this commit. Rules were written while looking at the texts of the first column; of the second only the totals were looked at (`test/score/split.ts`).',
      table(halves),
      ...(peersTable
        ? ['## Side by side', `${PEERS.map((peer) => `\`${peer.id}\`: ${peer.description}`).join('; ')}.`, peersTable]
        : []),
      '## Confidence of each rule',
      'Its precision on all labelled texts, (right + 1) / (right + wrong + 2); written on everything it finds. A rule that no labelled text exercises counts as 0.7.',
      rulesTable(rules),
    ].join('\n\n') + '\n',
  );
}
