/**
 * An answer as a table: what names an entity, a text or a sentence leads there.
 */
import { useMemo } from 'react';
import type { ApiQueryResult } from '../../server/api-types.js';
import { type Column, Sortable } from '../drawer/sortable.js';
import { clip } from '../graph/model.js';
import { EntityLink } from '../panel/entity-link.js';
import { KindMark } from '../panel/kind-mark.js';
import { read } from '../state/actions.js';
import { useLanguage, useText } from '../text/use-text.js';
import { columnWord } from './column-words.js';
import { type Lookup, type Piece, type Row, readCell } from './read-cell.js';
import { useValueWord } from './value-words.js';

const NONE: ReadonlySet<string> = new Set();
const LONGEST = 400;
/** Things in one cell. */
const MOST = 8;

interface AnswerTableProps {
  readonly result: ApiQueryResult;
  readonly lookup: Lookup;
  readonly caption: string;
}

export function AnswerTable({ result: { columns, rows }, lookup, caption }: AnswerTableProps) {
  const language = useLanguage();
  const numbers = useMemo(() => new Map(rows.map((row, at) => [row, String(at)])), [rows]);
  const shown = useMemo(
    () =>
      columns.map(
        (column): Column<Row> => ({
          key: column,
          head: columnWord(column, language),
          value: (row) => orderOf(row[column]),
          cell: (row) => <Cell column={column} pieces={readCell(column, row, lookup)} />,
        }),
      ),
    [columns, language, lookup],
  );
  return (
    <div className="answer-table">
      <Sortable caption={caption} columns={shown} rows={rows} idOf={(row) => numbers.get(row) ?? ''} chosen={NONE} />
    </div>
  );
}

const orderOf = (value: unknown): string | number =>
  typeof value === 'number' ? value : typeof value === 'string' ? value : JSON.stringify(value ?? '');

function Cell({ column, pieces }: { readonly column: string; readonly pieces: readonly Piece[] }) {
  const more = pieces.length - MOST;
  return (
    <span className="pieces">
      {pieces.slice(0, MOST).map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell's pieces never change places
        <PieceView key={at} column={column} piece={piece} number={at + 1} />
      ))}
      {more > 0 && <span className="count">+{more}</span>}
    </span>
  );
}

interface PieceViewProps {
  readonly column: string;
  readonly piece: Piece;
  /** Its place in the cell, from 1. */
  readonly number: number;
}

function PieceView({ column, piece, number }: PieceViewProps) {
  const word = useValueWord();
  const language = useLanguage();
  switch (piece.as) {
    case 'entity':
      return <EntityLink entity={piece.entity} longest={24} />;
    case 'number':
      return piece.value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en');
    case 'kind':
      return (
        <span className="kind-word">
          <KindMark kind={piece.words} /> {word(column, piece.words)}
        </span>
      );
    case 'relation':
      return <span className="words">{word(column, piece.words)}</span>;
    case 'words':
      return <Words words={piece.words} said={word(column, piece.words)} />;
    case 'document':
      return <TextLink words={piece.title} open={() => read(piece.id)} />;
    case 'sentence':
      return <SentenceLink piece={piece} number={number} />;
  }
}

/** What the graph holds is in the title where plain words are shown for it. */
const Words = ({ words, said }: { readonly words: string; readonly said: string }) => (
  <bdi className={widthClass(said)} title={said === words ? undefined : words}>
    {clip(said, LONGEST)}
  </bdi>
);

/** Words that fit a column stay on one line. */
const widthClass = (words: string): string => (words.length > 26 ? 'words long' : 'words');

const TextLink = ({ words, open }: { readonly words: string; readonly open: () => void }) => (
  <button type="button" className={`text-link ${widthClass(words)}`} onClick={open}>
    <bdi>{clip(words, LONGEST)}</bdi>
  </button>
);

type SentencePiece = Extract<Piece, { as: 'sentence' }>;

/** Sentences that come as ids are numbered like footnotes. */
function SentenceLink({ piece, number }: { readonly piece: SentencePiece; readonly number: number }) {
  const t = useText();
  const open = (): void => read(piece.document, piece.id);
  if (piece.words) return <TextLink words={piece.words} open={open} />;
  const says = `${t('sentence.read')} ${number}`;
  return (
    <button type="button" className="text-link footnote" title={says} aria-label={says} onClick={open}>
      {`[${number}]`}
    </button>
  );
}
