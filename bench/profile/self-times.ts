import type { Profiler, Runtime } from 'node:inspector';

export interface SelfTime {
  /** A file of the bundle or a module, or what V8 calls its own work, such as “(garbage collector)”. */
  readonly place: string;
  readonly share: number;
}

/** Where a CPU profile's time went, the most costly first; what was idle is left out. */
export function listSelfTimes(
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  by: 'function' | 'file' = 'function',
): SelfTime[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, number>();
  let total = 0;
  for (const [index, sample] of samples.entries()) {
    const frame = frames.get(sample);
    const time = timeDeltas[index] ?? 0;
    if (!frame || frame.functionName === '(idle)') continue;
    total += time;
    const place = placeOf(frame, by);
    times.set(place, (times.get(place) ?? 0) + time);
  }
  return [...times]
    .map(([place, time]) => ({ place, share: time / total }))
    .sort((one, other) => other.share - one.share);
}

function placeOf({ functionName, url, lineNumber }: Runtime.CallFrame, by: 'function' | 'file'): string {
  const file = url.split('/').at(-1) ?? '';
  if (file === '') return functionName;
  return by === 'file' ? file : `${functionName || '(anonymous)'} ${file}:${lineNumber + 1}`;
}
