/**
 * What a section of a report is: a heading and a function from the material to statements and a table. Adding one is a file in
 * `sections/` and a line in `SECTIONS`.
 */
import type { SubgraphSentence } from '../subgraph.js';
import type { Material } from './material.js';
import type { Statement, Table } from './report.js';

export interface SectionType {
  /** What a template names. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** How what is shown was chosen. */
  readonly intro: { readonly zh: string; readonly en: string };
  /** @param limit statements or rows at most; what is left out is said nowhere else, so the intro states the measure */
  build(material: Material, limit: number): SectionContent;
}

export interface SectionContent {
  readonly statements: readonly Statement[];
  readonly table?: Table;
}

export const EMPTY: SectionContent = { statements: [] };

export const state = (
  { sources, quoted }: Material,
  text: string,
  evidence: readonly SubgraphSentence[] = [],
): Statement => ({
  text,
  notes: sources.cite(evidence, quoted),
});

/** 、 in Chinese, commas in English; what is beyond `most` is counted. */
export function listed(names: readonly string[], language: 'zh' | 'en', most = 12): string {
  const shown = names.slice(0, most).join(language === 'zh' ? '、' : ', ');
  const rest = names.length - most;
  if (rest <= 0) return shown;
  return language === 'zh' ? `${shown}等${names.length}项` : `${shown} and ${rest} more`;
}

/** One sentence per edge before a second of any, so that a statement on many things quotes for each. */
export function spread(evidences: readonly (readonly SubgraphSentence[])[]): SubgraphSentence[] {
  const found = new Map<string, SubgraphSentence>();
  const longest = Math.max(0, ...evidences.map(({ length }) => length));
  for (let turn = 0; turn < longest; turn++)
    for (const evidence of evidences) {
      const sentence = evidence[turn];
      if (sentence && !found.has(sentence.id)) found.set(sentence.id, sentence);
    }
  return [...found.values()];
}
