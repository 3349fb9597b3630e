/**
 * Could one expression of this question keep the server busy for good? Neo4j looks at its clock between rows only: nothing ends a
 * `reduce` over three thousand million numbers, not even TERMINATE TRANSACTIONS, so such an expression is refused before it runs.
 *
 * What is looked at is how the plan prints expressions: comments are gone and odd names stand in backticks. Literals are `$autoint_0`
 * there, so their size is judged by the largest number in the question.
 */
import { PolicygraphError } from '../../errors.js';
import type { Neo4jPlan } from './neo4j-rules.js';

const MOST_STEPS = 1000;
/** Of a text that reduce may add once a step. */
const LONGEST_TEXT = 1000;
/** How many times as large as what there is a value can become by additions, one WITH after the other. */
const MOST_GROWTH = 10_000;
/** Loops within loops: two over 10,000 things that the graph holds are some seconds. */
const DEEPEST = 2;
/** `.*` and the like in a pattern; time grows with the length of the text to this power. */
const MOST_REPEATS = 4;

const LOOPS: ReadonlySet<string> = new Set(['reduce', 'all', 'any', 'none', 'single']);
const COUNTS: ReadonlySet<string> = new Set(['size', 'length']);

const TOKEN =
  /`(?:[^`]|``)*`|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*.*?\*\/|\/\/[^\n]*|=~|\$?[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?[\p{L}\d_]*|\S/gsu;

/** Cypher may write any character as \u and its number. */
export const decoded = (cypher: string): string =>
  cypher.replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Words, numbers, texts and marks of Cypher; comments are one each. */
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];
const isName = (token = ''): boolean => /^[\p{L}_]/u.test(token);

/** @throws PolicygraphError not-allowed */
export function checkExpressions(plan: Neo4jPlan, cypher: string, parameters: Readonly<Record<string, unknown>>): void {
  const source = tokensOf(decoded(cypher));
  let growth = 1;
  for (const { operator, tokens } of expressionsOf(plan)) {
    growth *= 1 + tokens.filter((token, at) => token === '+' && addsValues(tokens, at)).length;
    if (tokens.includes('=~')) checkPatterns(tokens, source, parameters);
    if (operator !== 'Unwind' || !isRangeOfRows(tokens)) checkRanges(tokens, source, parameters);
    if (tokens.includes('reduce')) checkTexts(source, parameters);
    checkLoops(tokens);
  }
  if (growth > MOST_GROWTH) throw refused('values are added to themselves too often', 'Add in fewer steps');
}

/** A number or a text that stands in the question makes nothing twice as large. */
const addsValues = (tokens: readonly string[], at: number): boolean =>
  ![tokens[at - 1], tokens[at + 1]].some((token = '') => /^(\$auto|\d|['"])/.test(token));

function checkTexts(source: readonly string[], parameters: Readonly<Record<string, unknown>>): void {
  const texts = [...source.filter((token) => /^['"]/.test(token)), JSON.stringify(parameters)];
  if (texts.some(({ length }) => length > LONGEST_TEXT))
    throw refused(
      `beside reduce a text has ${LONGEST_TEXT} characters at most`,
      'Put texts together with collect, or outside of the question',
    );
}

interface Expressions {
  readonly operator: string;
  readonly tokens: readonly string[];
}

const expressionsOf = ({ operatorType, arguments: said, children }: Neo4jPlan): Expressions[] => [
  { operator: /^\w+/.exec(operatorType)?.[0] ?? '', tokens: tokensOf(String(said.Details ?? '')) },
  ...children.flatMap(expressionsOf),
];

/** `range(…) AS x` alone: it makes rows, between which the server looks at its clock. */
const isRangeOfRows = (tokens: readonly string[]): boolean =>
  tokens[0] === 'range' && tokens[closing(tokens, 1) + 1] === 'AS' && tokens.lastIndexOf('range') === 0;

/** Where the bracket that opens at `open` is closed. */
function closing(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (/^[([{]$/.test(tokens[i]!)) depth++;
    else if (/^[)\]}]$/.test(tokens[i]!) && --depth === 0) return i;
  }
  return tokens.length;
}

function checkRanges(
  tokens: readonly string[],
  source: readonly string[],
  parameters: Readonly<Record<string, unknown>>,
): void {
  const sizeOfParameter = (bound: string): number =>
    bound.startsWith('$') ? Math.abs(Number(parameters[bound.slice(1)] ?? Number.NaN)) : Number.NaN;
  const isSmall = (bound: string): boolean =>
    /^[-+,()]$/.test(bound) ||
    /^\$auto/.test(bound) ||
    sizeOfNumber(bound) <= MOST_STEPS ||
    sizeOfParameter(bound) <= MOST_STEPS;
  const at = tokens.flatMap((token, i) => (token === 'range' && tokens[i + 1] === '(' ? [i] : []));
  const isLarge = at.length > 0 && source.some((word) => /^\d/.test(word) && sizeOfNumber(word) > MOST_STEPS);
  for (const i of at) {
    const bounds = withoutCounts(tokens.slice(i + 2, closing(tokens, i + 1)));
    if (isLarge || !bounds.every(isSmall))
      throw refused(
        `a range in an expression may have ${MOST_STEPS} steps, and its ends are numbers or sizes`,
        `Write UNWIND range(…) AS x instead; a number above ${MOST_STEPS} that stands elsewhere goes into a parameter`,
      );
  }
}

/** What cannot be read may be large. */
function sizeOfNumber(word: string): number {
  const number = Number(word.replaceAll('_', ''));
  return Number.isNaN(number) ? Infinity : number;
}

/** `size(…)` and `length(…)` of what there is are as large as what there is. */
function withoutCounts(tokens: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (COUNTS.has(tokens[i]!) && tokens[i + 1] === '(') i = closing(tokens, i + 1);
    else kept.push(tokens[i]!);
  }
  return kept;
}

function checkLoops(tokens: readonly string[]): void {
  const ends: number[] = [];
  for (const [i, token] of tokens.entries()) {
    while (ends.length > 0 && i > ends.at(-1)!) ends.pop();
    const isLoop =
      token === '(' ? LOOPS.has(tokens[i - 1] ?? '') : token === '[' && isName(tokens[i + 1]) && tokens[i + 2] === 'IN';
    if (!isLoop) continue;
    ends.push(closing(tokens, i));
    if (ends.length > DEEPEST)
      throw refused(`loops over lists are ${DEEPEST} deep at most`, 'Write UNWIND for one of them');
    if (tokens[i - 1] === 'reduce') checkGrowth(tokens.slice(i + 1, ends.at(-1)));
  }
}

/** What doubles at every step is larger than any memory after forty. */
function checkGrowth(inside: readonly string[]): void {
  const [running = ''] = inside;
  const body = inside.slice(inside.indexOf('|') + 1);
  const branches = body
    .join('\n')
    .split(/\n(?:WHEN|THEN|ELSE|END)\n/)
    .map((branch) => branch.split('\n'));
  const inCall = body.some((token, i) => {
    const opens = (token === '(' && isName(body[i - 1])) || token === '[';
    return opens && body.slice(i, closing(body, i)).includes(running);
  });
  const doubles = branches.some(
    (branch) => branch.filter((token) => token === running).length > 1 && branch.includes('+'),
  );
  if (inCall || doubles)
    throw refused(
      'the running value of reduce may be added to once a step, and no function may change it',
      'Write it as sum or collect',
    );
}

function checkPatterns(
  tokens: readonly string[],
  source: readonly string[],
  parameters: Readonly<Record<string, unknown>>,
): void {
  const written = tokens.every(
    (token, i) =>
      token !== '=~' || (/^(['"]|\$[^.]+$)/.test(tokens[i + 1] ?? '') && !/^[+[]$/.test(tokens[i + 2] ?? '')),
  );
  if (!written) throw refused('a pattern behind =~ must be written out', 'Write it as one text, or use CONTAINS');
  const texts = [...source.filter((token) => /^['"]/.test(token)), ...Object.values(parameters).map(String)];
  const isHeavy = (text: string): boolean =>
    /\)\s*[*+{]/.test(text) || (text.match(/[*+]|,\}/g) ?? []).length > MOST_REPEATS;
  if (texts.some(isHeavy))
    throw refused(
      `a pattern behind =~ may repeat no group, and ${MOST_REPEATS} things at most`,
      'Make the pattern simpler, or use CONTAINS',
    );
}

export const refused = (what: string, hint: string): PolicygraphError =>
  new PolicygraphError('not-allowed', `Cypher: ${what}`, hint);
