interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;

/** One line that is drawn anew in a terminal; elsewhere a line for each tenth, so that a log stays readable. */
export function progressBar(label: string, terminal: Terminal) {
  let shown = -1;
  let drawn = 0;
  const draw = ({ done, total, name }: Progress) => {
    const now = Date.now();
    if (done < total && done > 0 && now - drawn < 80) return;
    drawn = now;
    const filled = total === 0 ? barWidth : Math.round((done / total) * barWidth);
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    const line = `  ${label} ${bar} ${done}/${total} ${name}`;
    terminal.write(`\r\u001b[2K${[...line].slice(0, (terminal.columns ?? 80) - 1).join('')}`);
  };
  const log = ({ done, total }: Progress) => {
    const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
    if (tenth === shown) return;
    shown = tenth;
    terminal.write(`  ${label} ${done}/${total}\n`);
  };
  return {
    show: terminal.isTTY ? draw : log,
    /** Leaves no half-drawn line behind. */
    end: () => {
      if (terminal.isTTY) terminal.write('\r\u001b[2K');
    },
  };
}
