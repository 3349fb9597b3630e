/**
 * The page itself: title, by-line and date, then paragraphs with the speaker in the margin.
 */
import { memo, useEffect, useMemo } from 'react';
import type { DocumentView } from '../../server/api-types.js';
import { clip } from '../graph/model.js';
import { formatFigure } from '../panel/format-figure.js';
import { Mention } from '../panel/sentence.js';
import { showInGraph } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useLanguage, useText } from '../text/use-text.js';
import { type DocumentFigure, type Piece, type SetParagraph, setPage } from './set-page.js';

const ASIDE_PARTS = new Set(['title', 'byline', 'caption']);

export function Paper({ document }: { readonly document: DocumentView }) {
  const t = useText();
  const selected = useApp((state) => state.view.selected.at(-1) ?? '');
  const sentence = useApp((state) => state.view.sentence);
  const page = useMemo(() => setPage(document), [document]);
  useEffect(() => {
    if (sentence) globalThis.document.getElementById(`s-${sentence}`)?.scrollIntoView({ block: 'center' });
  }, [sentence]);
  const body = page.filter(({ part }) => !ASIDE_PARTS.has(part));
  const title = page.filter(({ part }) => part === 'title');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <article className="paper scrolls" tabIndex={0} aria-label={clip(document.title, 80)}>
      <header>
        <p className="paper-source">
          <bdi>{[clip(document.publisher, 60), document.date].filter(Boolean).join(' · ')}</bdi>
        </p>
        <h1>
          <bdi>{title.length > 0 ? <Title paragraphs={title} selected={selected} /> : clip(document.title, 300)}</bdi>
        </h1>
        {document.byline.length > 0 && (
          <p className="paper-byline">
            <bdi>{clip(document.byline.join(' '), 200)}</bdi>
          </p>
        )}
        <p className="soft">{t('read.facts', { sentences: document.sentences.length, chars: document.chars })}</p>
      </header>
      {body.map((paragraph) => (
        <Paragraph key={paragraph.sentences[0]?.id} paragraph={paragraph} selected={selected} sentence={sentence} />
      ))}
      <Captions page={page} selected={selected} />
    </article>
  );
}

interface Shown {
  readonly selected: string;
  readonly sentence: string;
}

function Title({ paragraphs, selected }: { readonly paragraphs: readonly SetParagraph[]; readonly selected: string }) {
  return paragraphs
    .flatMap(({ sentences }) => sentences)
    .map(({ id, pieces }) => <Pieces key={id} pieces={pieces} selected={selected} />);
}

const Paragraph = memo(function Paragraph({
  paragraph,
  selected,
  sentence,
}: Shown & { readonly paragraph: SetParagraph }) {
  const { part, speaker, speakerId, sentences } = paragraph;
  const words = sentences.map(({ id, pieces }) => (
    <span key={id} id={`s-${id}`} className={id === sentence ? 'here' : undefined}>
      <Pieces pieces={pieces} selected={selected} />
    </span>
  ));
  if (part === 'heading') return <h2>{words}</h2>;
  return (
    <div className="paragraph">
      {speaker && <MarginSpeaker name={speaker} id={speakerId} />}
      <p>{words}</p>
    </div>
  );
});

function MarginSpeaker({ name, id }: { readonly name: string; readonly id: string | null }) {
  return (
    <span className="margin">
      {id ? (
        <button type="button" className="speaker" onClick={() => void showInGraph(id)}>
          <bdi>{clip(name, 14)}</bdi>
        </button>
      ) : (
        <bdi className="speaker">{clip(name, 14)}</bdi>
      )}
    </span>
  );
}

function Pieces({ pieces, selected }: { readonly pieces: readonly Piece[]; readonly selected: string }) {
  return pieces.map((piece) => <OnePiece key={piece.start} piece={piece} selected={selected} />);
}

function OnePiece({ piece, selected }: { readonly piece: Piece; readonly selected: string }) {
  const { mention, figure, text } = piece;
  if (mention) return <Mention span={{ ...mention, mark: mention.entity === selected ? 'self' : null }} words={text} />;
  return figure ? <FigureWords figure={figure} words={text} /> : text;
}

function FigureWords({ figure, words }: { readonly figure: DocumentFigure; readonly words: string }) {
  const t = useText();
  const language = useLanguage();
  const status = t(
    figure.status === 'target' ? 'figure.target' : figure.status === 'baseline' ? 'figure.baseline' : 'figure.actual',
  );
  const facts = [
    clip(figure.indicator.name, 40),
    status,
    figure.period,
    formatFigure(figure.value, figure.unit, language),
  ];
  return (
    <span className="figure-words" title={facts.filter(Boolean).join(' · ')}>
      {words}
    </span>
  );
}

function Captions({ page, selected }: { readonly page: readonly SetParagraph[]; readonly selected: string }) {
  const t = useText();
  const captions = page.filter(({ part }) => part === 'caption');
  if (captions.length === 0) return null;
  return (
    <footer>
      <h2>{t('read.captions')}</h2>
      {captions.map(({ sentences, number }) => (
        <p key={number} className="soft">
          {sentences.map(({ id, pieces }) => (
            <Pieces key={id} pieces={pieces} selected={selected} />
          ))}
        </p>
      ))}
    </footer>
  );
}
