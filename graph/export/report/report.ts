/**
 * A report before it has a format: headings, statements with the sentences they rest on, tables, sources and how to make it again.
 *
 * Nothing is stated without a note, and a note is a sentence of a text. Notes and references are numbered in order of first use.
 */
import type { Drawing } from '../draw-svg.js';

export interface Report {
  readonly title: string;
  /** What was asked, as a sentence. */
  readonly asked: string;
  /** One line of figures. */
  readonly caption: string;
  /** Null when there are too many entities for a picture. */
  readonly picture: Drawing | null;
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly references: readonly Reference[];
  /** Label and value, what reproduces the report. */
  readonly method: readonly (readonly [label: string, value: string])[];
  readonly words: ReportWords;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  /** What the section says and how it was chosen; ''. */
  readonly intro: string;
  readonly statements: readonly Statement[];
  readonly table: Table | null;
}

export interface Statement {
  readonly text: string;
  /** Numbers of notes, from 1. */
  readonly notes: readonly number[];
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Statement[])[];
}

export interface Note {
  readonly number: number;
  readonly quotation: string;
  /** '' when the writer says it. */
  readonly speaker: string;
  /** Number of the reference. */
  readonly reference: number;
}

export interface Reference {
  readonly number: number;
  /** By GB/T 7714—2015. */
  readonly text: string;
}

/** A note's words as they stand in the text, after the speaker if they do not name him themselves. */
export const quoted = ({ quotation, speaker }: Note): string =>
  speaker && !quotation.includes(speaker) ? `${speaker}：${quotation}` : quotation;

/** The fixed words of a language. */
export interface ReportWords {
  readonly language: 'zh' | 'en';
  readonly asked: string;
  readonly contents: string;
  readonly figure: string;
  /** What the figure shows. */
  readonly figureTitle: string;
  readonly table: string;
  readonly references: string;
  readonly notes: string;
  readonly method: string;
  readonly page: string;
}
