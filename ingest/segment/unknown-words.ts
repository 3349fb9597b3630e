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
    const points = Array.from(text.slice(start, end));
    const states = this.#likeliest(points);
    let at = start;
    for (let i = 0; i < points.length; i++) {
      at += points[i]!.length;
      if (states[i]! % 2 === 1) word(at);
    }
  }

  #emit(state: number, point: string): number {
    return point.length > 1 ? NEVER : this.#emits[state]![point.charCodeAt(0)]!;
  }

  #likeliest(points: readonly string[]): Uint8Array {
    const length = points.length;
    if (this.#paths.length < length * STATES) {
      this.#weights = new Float64Array(length * STATES);
      this.#paths = new Uint8Array(length * STATES);
    }
    const [weights, paths] = [this.#weights, this.#paths];
    for (let to = 0; to < STATES; to++) weights[to] = this.#start[to]! + this.#emit(to, points[0]!);
    for (let i = 1; i < length; i++)
      for (let to = 0; to < STATES; to++) {
        const emit = this.#emit(to, points[i]!);
        let [best, by] = [NEVER, END];
        for (let from = 0; from < STATES; from++) {
          const weight = weights[(i - 1) * STATES + from]! + this.#moves[from * STATES + to]! + emit;
          if (weight > best) [best, by] = [weight, from];
        }
        weights[i * STATES + to] = best;
        paths[i * STATES + to] = by;
      }
    const states = new Uint8Array(length);
    const last = (length - 1) * STATES;
    let state = weights[last + END]! >= weights[last + SINGLE]! ? END : SINGLE;
    for (let i = length - 1; i >= 0; i--) {
      states[i] = state;
      state = paths[i * STATES + state]!;
    }
    return states;
  }
}

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
