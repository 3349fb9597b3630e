/** One file's text to everything it contributes: the stages of `document.ts` in order. Pure, and the same bytes for the same input. */
import type { GraphBatch } from '../graph/batch.js';
import type { Figure, FoundRelation, RawText, Spoken } from './document.js';
import { pipelineOf } from './document-keys.js';
import { findFigures } from './figures/find-figures.js';
import { NO_LEXICON, type UserLexicon } from './lexicon/user-lexicon.js';
import { asWritten } from './link/as-written.js';
import { link } from './link/link.js';
import { recognise } from './recognise/index.js';
import { relate } from './relate/index.js';
import { repair } from './repair/repair.js';
import { segment } from './segment/jieba-segmenter.js';
import { speak } from './speech/speak.js';
import { toBatch } from './to-batch.js';

export interface Analysis {
  readonly document: Spoken;
  readonly relations: readonly FoundRelation[];
  readonly figures: readonly Figure[];
}

export function analyse(raw: RawText, lexicon: UserLexicon = NO_LEXICON): Analysis {
  const document = speak(link(recognise(segment(repair(raw)), lexicon), lexicon.overrides));
  return { document: asWritten(document), relations: relate(document), figures: findFigures(document) };
}

export function analyseToBatch(raw: RawText, lexicon: UserLexicon = NO_LEXICON): GraphBatch {
  const { document, relations, figures } = analyse(raw, lexicon);
  return toBatch(document, relations, figures, pipelineOf(lexicon));
}

/** As `analyseToBatch`, with one argument, as a thread takes it. */
export const analyseTask = ({ text, lexicon }: { text: RawText; lexicon: UserLexicon }): GraphBatch =>
  analyseToBatch(text, lexicon);
