/**
 * What can be made of a part of the graph, in three groups, each format with one line on what it is for.
 */
import { useText } from '../text/use-text.js';

export interface Format {
  readonly id: string;
  readonly extension: string;
  readonly purpose: string;
}

const GROUPS = ['figure', 'data', 'report'] as const;
type Group = (typeof GROUPS)[number];

/** Formats of the server by group; one that is not listed is data. */
const GROUP_OF: Readonly<Record<string, Group>> = {
  'figure-png': 'figure',
  'figure-svg': 'figure',
  svg: 'figure',
  png: 'figure',
  docx: 'report',
  html: 'report',
  md: 'report',
  pdf: 'report',
};
export const groupOf = (format: string): Group => GROUP_OF[format] ?? 'data';

interface FormatListProps {
  readonly formats: readonly Format[];
  readonly chosen: string;
  readonly onChoose: (format: string) => void;
}

export function FormatList({ formats, chosen, onChoose }: FormatListProps) {
  const t = useText();
  return GROUPS.map((group) => (
    <fieldset key={group} className="formats">
      <legend>{t(`take.group.${group}`)}</legend>
      {formats
        .filter(({ id }) => groupOf(id) === group)
        .map(({ id, extension, purpose }) => (
          <label key={id} className="format">
            <input type="radio" name="format" checked={id === chosen} onChange={() => onChoose(id)} />
            <span className="format-name">{extension}</span>
            <span className="soft">{purpose}</span>
          </label>
        ))}
    </fieldset>
  ));
}
