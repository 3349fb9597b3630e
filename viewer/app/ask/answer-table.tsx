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
import { useKindName, useLanguage, useRelationName, useText } from '../text/use-text.js';
import { columnWord } from './column-words.js';
import { type Lookup, type Piece, type Row, readCell } from './read-cell.js';

const NONE: ReadonlySet<string> = new Set();
const LONGEST = 400;
/** Things in one cell. */
const MOST = 12;

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
          cell: (row) => <Cell pieces={readCell(column, row, lookup)} />,
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
  typeof value === 'number' ? value : typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

function Cell({ pieces }: { readonly pieces: readonly Piece[] }) {
  const more = pieces.length - MOST;
  return (
    <span className="pieces">
      {pieces.slice(0, MOST).map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell's pieces never change places
        <PieceView key={at} piece={piece} />
      ))}
      {more > 0 && <span className="count">+{more}</span>}
    </span>
  );
}

function PieceView({ piece }: { readonly piece: Piece }) {
  const t = useText();
  const kindName = useKindName();
  const relationName = useRelationName();
  const language = useLanguage();
  if (piece.as === 'entity') return <EntityLink entity={piece.entity} longest={24} />;
  if (piece.as === 'number') return piece.value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en');
  if (piece.as === 'kind')
    return (
      <span className="kind-word">
        <KindMark kind={piece.words} /> {kindName(piece.words)}
      </span>
    );
  if (piece.as === 'relation') return <span>{relationName(piece.words)}</span>;
  if (piece.as !== 'sentence' && piece.as !== 'document')
    return <bdi className="words">{clip(piece.words, LONGEST)}</bdi>;
  const [words, open] =
    piece.as === 'sentence'
      ? [piece.words || t('sentence.read'), () => read(piece.document, piece.id)]
      : [piece.title, () => read(piece.id)];
  return (
    <button type="button" className="text-link words" onClick={open}>
      <bdi>{clip(words, LONGEST)}</bdi>
    </button>
  );
}
