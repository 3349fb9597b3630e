/**
 * Where does a row of characters that the dictionary cannot put together fall into words? By jieba's hidden Markov model.
 *
 * Every character begins a word, ends one, is inside one or is one; the likeliest row of such states (Viterbi) gives the cuts. Latin
 * letters and digits are cut by form. States in the model's order: B, E, M, S; those that end a word are odd.
 */
const STATES = 4;
const [END, SINGLE] = [1, 3];
/** Jieba's logarithm of nothing; sums of it stay finite and comparable. */
const NEVER = -3.14e100;

const LETTERS = /[A-Za-z][A-Za-z0-9]*/y;
const NUMBER = /[0-9][0-9.]*/y;

export class UnknownWords {
  readonly #start: readonly number[];
  /** From state times four plus to state. */
  readonly #moves: readonly number[];
  /** For each state, by code unit. */
  readonly #emits: readonly Float64Array[];
  /** Of the stretch that is cut: its characters as code units, and what the model makes of them. */
  #points = new Uint16Array(0);
  #states = new Uint8Array(0);
  #weights = new Float64Array(0);
  #paths = new Uint8Array(0);

  /** @param model lines of start, four of moves, and one for each state of character:logarithm with commas between; # comments */
  constructor(model: string) {
    const lines = model.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
    this.#start = lines[0]!.trim().split(' ').map(Number);
    this.#moves = lines.slice(1, 1 + STATES).flatMap((line) => line.trim().split(' ').map(Number));
    this.#emits = lines.slice(1 + STATES, 1 + 2 * STATES).map(emitsOf);
  }

  /** Calls `word` with the end of each word of a stretch, from left to right. */
  cut(text: string, start: number, end: number, word: (end: number) => void): void {
    let from = start;
    for (let at = start; at < end; ) {
      if (text.charCodeAt(at) >= 0x80) {
        at++;
        continue;
      }
      if (from < at) this.#cutHan(text, from, at, word);
      at = from = latinEnd(text, at, end);
      word(at);
    }
    if (from < end) this.#cutHan(text, from, end, word);
  }

  #cutHan(text: string, start: number, end: number, word: (end: number) => void): void {
    if (end - start === 1) {
      word(end);
      return;
    }
    const length = this.#read(text, start, end);
    const states = this.#likeliest(length);
    let at = start;
    for (let i = 0; i < length; i++) {
      at += isPair(text, at, end) ? 2 : 1;
      if (states[i]! % 2 === 1) word(at);
    }
  }

  /** Fills the points, one for each character; the model knows none of two code units, so the first of them will do. @returns how many */
  #read(text: string, start: number, end: number): number {
    if (this.#points.length < end - start) {
      this.#points = new Uint16Array(2 * (end - start));
      this.#states = new Uint8Array(this.#points.length);
      this.#weights = new Float64Array(this.#points.length * STATES);
      this.#paths = new Uint8Array(this.#points.length * STATES);
    }
    let length = 0;
    for (let i = start; i < end; i += isPair(text, i, end) ? 2 : 1) this.#points[length++] = text.charCodeAt(i);
    return length;
  }

  #likeliest(length: number): Uint8Array {
    const points = this.#points;
    const [weights, paths] = [this.#weights, this.#paths];
    for (let to = 0; to < STATES; to++) weights[to] = this.#start[to]! + this.#emits[to]![points[0]!]!;
    for (let i = 1; i < length; i++)
      for (let to = 0; to < STATES; to++) {
        const emit = this.#emits[to]![points[i]!]!;
        let best = NEVER;
        let by = END;
        for (let from = 0; from < STATES; from++) {
          const weight = weights[(i - 1) * STATES + from]! + this.#moves[from * STATES + to]! + emit;
          if (weight <= best) continue;
          best = weight;
          by = from;
        }
        weights[i * STATES + to] = best;
        paths[i * STATES + to] = by;
      }
    const states = this.#states;
    const last = (length - 1) * STATES;
    let state = weights[last + END]! >= weights[last + SINGLE]! ? END : SINGLE;
    for (let i = length - 1; i >= 0; i--) {
      states[i] = state;
      state = paths[i * STATES + state]!;
    }
    return states;
  }
}

const isPair = (text: string, at: number, end: number) => at + 1 < end && text.codePointAt(at)! > 0xffff;

function latinEnd(text: string, at: number, end: number): number {
  for (const form of [LETTERS, NUMBER]) {
    form.lastIndex = at;
    if (form.test(text)) return Math.min(form.lastIndex, end);
  }
  return at + 1;
}

function emitsOf(line: string): Float64Array {
  const emits = new Float64Array(0x10000).fill(NEVER);
  for (const pair of line.trim().split(',')) emits[pair.charCodeAt(0)] = Number(pair.slice(2));
  return emits;
}
