/**
 * One sentence as evidence: the words with their marks, then document, date and speaker; copy with citation, open in Read.
 */
import type { MouseEvent } from 'react';
import type { MentionSpan, SentenceView } from '../../server/api-types.js';
import { clip } from '../graph/model.js';
import { read, select, showInGraph } from '../state/actions.js';
import { notify, useApp } from '../state/store.js';
import { useRuleWords } from '../text/rule-words.js';
import { useText } from '../text/use-text.js';
import { cite } from './citation.js';

export function Sentence({ sentence }: { readonly sentence: SentenceView }) {
  const t = useText();
  const { document } = sentence;
  const facts = [clip(document.title, 30), document.publisher, document.date].filter(Boolean).join(' · ');
  return (
    <blockquote className="sentence">
      <p>
        <MarkedText text={sentence.text} spans={sentence.spans} />
      </p>
      <footer>
        {sentence.speaker && <SpeakerName name={sentence.speaker} id={sentence.speakerId} />}
        <bdi>{facts}</bdi>
        <span className="sentence-acts">
          <button type="button" className="quiet" onClick={() => read(document.id, sentence.id)}>
            {t('sentence.read')}
          </button>
          <button type="button" className="quiet" onClick={() => void copy(sentence)}>
            {t('sentence.copy')}
          </button>
        </span>
      </footer>
    </blockquote>
  );
}

async function copy(sentence: SentenceView): Promise<void> {
  try {
    await navigator.clipboard.writeText(cite(sentence));
    notify('notice.copied');
  } catch {
    notify('notice.not-copied', {}, 'warn');
  }
}

function SpeakerName({ name, id }: { readonly name: string; readonly id: string | null }) {
  return id ? (
    <button type="button" className="speaker" onClick={() => void showInGraph(id)}>
      <bdi>{clip(name, 20)}</bdi>
    </button>
  ) : (
    <bdi className="speaker">{clip(name, 20)}</bdi>
  );
}

/** The text with every mention underlined in its type's colour, the sought ones marked. */
export function MarkedText({ text, spans }: { readonly text: string; readonly spans: readonly MentionSpan[] }) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at || span.end > text.length) continue;
    if (span.start > at) pieces.push(text.slice(at, span.start));
    pieces.push(<Mention key={span.start} span={span} words={text.slice(span.start, span.end)} />);
    at = span.end;
  }
  pieces.push(text.slice(at));
  return <bdi>{pieces}</bdi>;
}

export function Mention({ span, words }: { readonly span: MentionSpan; readonly words: string }) {
  const ruleWords = useRuleWords();
  const hover = (id: string) => (): void => useApp.setState({ hovered: id });
  const name = span.name === words ? '' : `${clip(span.name, 80)} `;
  const go = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (useApp.getState().model?.graph.hasNode(span.entity)) select(span.entity);
    else void showInGraph(span.entity);
  };
  // A link, not a button: names are long, and only text that flows breaks over lines.
  const body = (
    <a
      className="mention"
      data-kind={span.kind}
      title={`${name}${ruleWords(span.rule)}`}
      href={`#/graph?sel=${encodeURIComponent(span.entity)}`}
      onClick={go}
      onMouseEnter={hover(span.entity)}
      onMouseLeave={hover('')}
    >
      {words}
    </a>
  );
  return span.mark ? <mark data-mark={span.mark}>{body}</mark> : body;
}
