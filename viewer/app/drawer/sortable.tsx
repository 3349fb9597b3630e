/**
 * A table whose columns sort when their heads are pressed; long tables show their first rows and offer more. What is selected
 * elsewhere is always among the rows, and in sight.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../text/use-text.js';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly value: (row: Row) => string | number;
  readonly cell: (row: Row) => React.ReactNode;
}

interface SortableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly chosen: ReadonlySet<string>;
  readonly hover?: (id: string) => void;
}

const PAGE = 100;

interface Order {
  readonly key: string;
  readonly down: boolean;
}

export function Sortable<Row>({ caption, columns, rows, idOf, chosen, hover }: SortableProps<Row>) {
  const t = useText();
  const [order, setOrder] = useState<Order>({ key: '', down: true });
  const [limit, setLimit] = useState(PAGE);
  const sorted = useMemo(() => sortRows(rows, columns, order), [rows, columns, order]);
  const shown = sorted.filter((row, at) => at < limit || chosen.has(idOf(row)));
  const body = useRef<HTMLTableSectionElement>(null);
  const last = [...chosen].at(-1) ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls
  useEffect(() => body.current?.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' }), [last]);
  return (
    <>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head
                key={column.key}
                column={column}
                number={isNumber(column, rows)}
                order={order}
                setOrder={setOrder}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((row) => {
            const id = idOf(row);
            return (
              <tr
                key={id}
                className={chosen.has(id) ? 'chosen' : undefined}
                aria-current={chosen.has(id) ? 'true' : undefined}
                onMouseEnter={() => hover?.(id)}
                onMouseLeave={() => hover?.('')}
              >
                {columns.map((column) => (
                  <td key={column.key} className={typeof column.value(row) === 'number' ? 'number' : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > limit && (
        <button type="button" onClick={() => setLimit(limit + 5 * PAGE)}>
          {t('app.more', { n: rows.length - limit })}
        </button>
      )}
    </>
  );
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly number: boolean;
  readonly order: Order;
  readonly setOrder: (order: Order) => void;
}

/** Heads stand over their figures, which are set to the right. */
const isNumber = <Row,>(column: Column<Row>, [first]: readonly Row[]): boolean =>
  first !== undefined && typeof column.value(first) === 'number';

function Head<Row>({ column, number, order, setOrder }: HeadProps<Row>) {
  const mine = order.key === column.key;
  return (
    <th
      scope="col"
      className={number ? 'number' : undefined}
      aria-sort={mine ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => setOrder({ key: column.key, down: mine ? !order.down : true })}>
        {column.head}
        <span aria-hidden="true">{mine ? (order.down ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { key, down }: Order): readonly Row[] {
  const column = columns.find((one) => one.key === key);
  if (!column) return rows;
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    // Names read from a to z first, whatever way numbers begin.
    return -sign * String(x).localeCompare(String(y), 'zh-Hans-CN');
  });
}
