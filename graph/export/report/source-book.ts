/** Numbers the sentences and documents that a report rests on, each once, in order of first use. */
import { citation } from '../../schema/citation.js';
import type { SubgraphDocument, SubgraphSentence } from '../subgraph.js';
import type { Note, Reference } from './report.js';

export class SourceBook {
  private readonly noteOf = new Map<string, Note>();
  private readonly referenceOf = new Map<string, Reference>();

  constructor(private readonly documents: ReadonlyMap<string, SubgraphDocument>) {}

  /** @param most how many of the sentences are quoted */
  cite(sentences: readonly SubgraphSentence[], most: number): number[] {
    const distinct = new Map(sentences.map((sentence) => [sentence.id, sentence]));
    return [...distinct.values()].slice(0, most).map((sentence) => this.note(sentence).number);
  }

  get notes(): Note[] {
    return [...this.noteOf.values()];
  }

  get references(): Reference[] {
    return [...this.referenceOf.values()];
  }

  private note({ id, text, speaker, document }: SubgraphSentence): Note {
    const known = this.noteOf.get(id);
    if (known) return known;
    const note = {
      number: this.noteOf.size + 1,
      quotation: text.trim(),
      speaker,
      reference: this.reference(document).number,
    };
    this.noteOf.set(id, note);
    return note;
  }

  private reference(id: string): Reference {
    const known = this.referenceOf.get(id);
    if (known) return known;
    const document = this.documents.get(id);
    const reference = { number: this.referenceOf.size + 1, text: document ? citation(document) : id };
    this.referenceOf.set(id, reference);
    return reference;
  }
}
