'use client';

/** In rem. The browser must not measure every cell again for each letter, so the widths are said beforehand. */
const widths = { criterion: 12, weight: 4.6, text: 10.5, score: 3.2, outcome: 10, add: 9.5 };

interface WidthsProps {
  readonly options: number;
  readonly showsScores: boolean;
}

export function Widths({ options, showsScores }: WidthsProps) {
  return (
    <colgroup>
      {listWidths(options, showsScores).map((width, index) => (
        <col
          // biome-ignore lint/suspicious/noArrayIndexKey: a column of the table has no identity but its place
          key={index}
          style={{ inlineSize: index === 0 ? `clamp(8rem, 30vw, ${width}rem)` : `${width}rem` }}
        />
      ))}
    </colgroup>
  );
}

export function tableWidth(options: number, showsScores: boolean): number {
  return listWidths(options, showsScores).reduce((sum, width) => sum + width, 0);
}

function listWidths(options: number, showsScores: boolean): readonly number[] {
  const { criterion, weight, text, score, outcome, add } = widths;
  const ofOption = showsScores ? [text, score] : [text];
  return [
    criterion,
    ...(showsScores ? [weight] : []),
    ...Array.from({ length: options }, () => ofOption).flat(),
    ...(options > 0 ? [outcome] : []),
    add,
  ];
}
