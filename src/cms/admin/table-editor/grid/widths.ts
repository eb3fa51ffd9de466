import type { CSSProperties } from 'react';

/** In rem. */
const widths = { criterion: 12, weight: 4.6, text: 10.5, score: 3.2, outcome: 10, add: 9.5 };

const criterionWidth = `clamp(8rem, 30vw, ${widths.criterion}rem)`;

/** What `grid.module.css` makes the columns of, and how wide all of them are. */
export function columnStyle(options: number, showsScores: boolean): CSSProperties {
  const ofOption = widths.text + (showsScores ? widths.score : 0);
  const others = (showsScores ? widths.weight : 0) + (options > 0 ? widths.outcome : 0) + widths.add;
  return {
    '--criterion-width': criterionWidth,
    '--weight-width': `${widths.weight}rem`,
    '--text-width': `${widths.text}rem`,
    '--score-width': `${widths.score}rem`,
    '--option-width': `${ofOption}rem`,
    '--outcome-width': `${widths.outcome}rem`,
    '--add-width': `${widths.add}rem`,
    inlineSize: `max(100%, calc(${criterionWidth} + ${options * ofOption + others}rem))`,
  } as CSSProperties;
}
