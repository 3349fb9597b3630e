/**
 * A figure as SVG that stands by itself: title, picture, legend and caption, every colour written out, so that it can be saved.
 */
import type { Ref } from 'react';
import { LABEL_FONT } from '../graph/label-layer.js';
import { clip } from '../graph/model.js';
import type { Palette } from '../look/palette.js';
import { type Line, type Sheet, widthOf } from './lay-figure.js';

export interface LegendKey {
  readonly text: string;
  readonly colour: string;
}

interface FigureProps {
  readonly sheet: Sheet;
  readonly palette: Palette;
  readonly letter: number;
  readonly title: string;
  readonly legend: readonly LegendKey[];
  readonly caption: string;
  /** What the drawing is, for people who cannot see it. */
  readonly label: string;
  readonly onPick?: (id: string) => void;
  readonly ref?: Ref<SVGSVGElement>;
}

const SIDE = 24;

export function Figure({ sheet, palette, letter, title, legend, caption, label, onPick, ref }: FigureProps) {
  const { width } = sheet;
  const head = title ? letter * 3.4 : 0;
  const keys = layKeys(legend, width, letter);
  const foot = caption ? letter * 2.6 : 0;
  const height = Math.round(head + sheet.height + keys.height + foot);
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      className="figure"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      fontFamily={LABEL_FONT}
      fontSize={letter}
    >
      <rect width={width} height={height} fill={palette.ground} />
      {title && (
        <text x={SIDE} y={letter * 2.4} fontSize={letter * 1.5} fontWeight="600" fill={palette.ink}>
          {clip(title, 60)}
        </text>
      )}
      <g transform={`translate(0 ${head})`}>
        <Picture sheet={sheet} palette={palette} {...(onPick ? { onPick } : {})} />
      </g>
      <g transform={`translate(0 ${head + sheet.height})`}>
        {keys.placed.map(({ text, colour, left, top }) => (
          <g key={text}>
            <circle cx={left + 5} cy={top - letter * 0.36} r={5} fill={colour} />
            <text x={left + 16} y={top} fill={palette.ink}>
              {text}
            </text>
          </g>
        ))}
      </g>
      {caption && (
        <text x={SIDE} y={height - letter} fontSize={letter * 0.92} fill={palette.inkSoft}>
          {caption}
        </text>
      )}
    </svg>
  );
}

type PictureProps = Pick<FigureProps, 'sheet' | 'palette' | 'onPick'>;

function Picture({ sheet: { lines, spots, labels }, palette, onPick }: PictureProps) {
  return (
    <>
      <defs>
        <marker
          id="head"
          viewBox="0 0 8 8"
          refX="2"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0.5 8 4 0 7.5Z" fill={palette.edge} />
        </marker>
      </defs>
      {lines.map((line) => (
        <Stroke key={line.id} line={line} palette={palette} />
      ))}
      {spots.map(({ id, name, colour, left, top, radius }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table of the same answer holds the same entities as buttons
        <circle
          key={id}
          cx={left}
          cy={top}
          r={radius}
          fill={colour}
          stroke={palette.ground}
          strokeWidth={1}
          className={onPick ? 'pickable' : undefined}
          onClick={onPick && (() => onPick(id))}
        >
          <title>{clip(name, 100)}</title>
        </circle>
      ))}
      {labels.map(({ id, text, left, middle }) => (
        <text
          key={id}
          x={left}
          y={middle}
          dominantBaseline="central"
          fill={palette.ink}
          stroke={palette.ground}
          strokeWidth={4}
          strokeLinejoin="round"
          paintOrder="stroke"
          pointerEvents="none"
        >
          {text}
        </text>
      ))}
    </>
  );
}

const Stroke = ({ line, palette }: { readonly line: Line; readonly palette: Palette }) => (
  <path
    d={line.path}
    fill="none"
    stroke={line.worded ? palette.edge : palette.edgeFaint}
    strokeWidth={line.width}
    {...(line.arrow ? { markerEnd: 'url(#head)' } : {})}
  />
);

function layKeys(legend: readonly LegendKey[], width: number, letter: number) {
  let [left, top] = [SIDE, letter * 1.4];
  const placed = legend.map(({ text, colour }) => {
    const wide = 16 + widthOf(text, letter) + letter * 1.4;
    if (left + wide > width - SIDE && left > SIDE) [left, top] = [SIDE, top + letter * 1.8];
    const here = { text, colour, left, top };
    left += wide;
    return here;
  });
  return { placed, height: legend.length > 0 ? top + letter * 0.4 : 0 };
}
