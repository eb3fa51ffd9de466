import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '../connection';
import { Editor } from '../editor';
import { showProgress } from '../progress';
import type { BenchSite } from '../sites/site';
import { type Summary, summarise } from '../statistics';
import { titleOfEdition } from './edition';
import { EditionWatch } from './edition-watch';
import { startReaders } from './readers';
import { waitUntilVisible } from './wait-until-visible';

export interface PublishingResult {
  readonly publishes: number;
  /** Milliseconds from the request to its acknowledgement. */
  readonly acknowledged: Summary;
  /** Milliseconds from the acknowledgement until the new title was shown, by address. */
  readonly visible: Readonly<Record<string, Summary>>;
  readonly allVisible: Summary;
  readonly neverVisible: number;
  readonly readerAnswers: number;
  readonly readerErrors: Readonly<Record<string, number>>;
  readonly staleAfterFresh: number;
}

const warmUpPublishes = 5;

interface Sample {
  readonly acknowledged: number;
  readonly visible: ReadonlyMap<string, number | null>;
}

interface Publishing {
  readonly publishes: number;
  /** Where the title of the newest comparison stands. */
  readonly pathsOf: (slug: string) => readonly string[];
  readonly stopping: AbortSignal;
}

export async function measurePublishing(
  { origin, administrator }: BenchSite,
  { publishes, pathsOf, stopping }: Publishing,
): Promise<PublishingResult> {
  const connection = new Connection(origin, stopping);
  const watch = new EditionWatch();
  const editor = await Editor.signIn(connection, administrator);
  const { id, title, slug } = await editor.findNewest();
  const paths = pathsOf(slug);
  for (const path of paths) await watch.look(connection, path);
  const stopReaders = startReaders({ origin, paths, watch, stopping });
  const samples: Sample[] = [];
  for (let edition = 1; edition <= warmUpPublishes + publishes; edition += 1) {
    stopping.throwIfAborted();
    showProgress('Publishing', edition, warmUpPublishes + publishes);
    const acknowledged = await editor.publish(id, titleOfEdition(title, edition));
    const visible = await waitUntilVisible({ connection, watch, paths, edition });
    if (edition > warmUpPublishes) samples.push({ acknowledged, visible });
    await delay(pauseBefore(edition));
  }
  await stopReaders();
  await editor.publish(id, title);
  connection.close();
  return sumUp(samples, { watch, paths });
}

/** Uneven, so that publishes do not fall into step with anything periodic. */
function pauseBefore(edition: number): number {
  return 300 + ((edition * 37) % 200);
}

function sumUp(
  samples: readonly Sample[],
  { watch, paths }: { readonly watch: EditionWatch; readonly paths: readonly string[] },
): PublishingResult {
  const times = (path: string) => samples.flatMap(({ visible }) => visible.get(path) ?? []);
  const complete = samples.filter(({ visible }) => paths.every((path) => visible.get(path) !== null));
  return {
    publishes: samples.length,
    acknowledged: summarise(samples.map(({ acknowledged }) => acknowledged)),
    visible: Object.fromEntries(paths.map((path) => [path, summarise(times(path))])),
    allVisible: summarise(complete.map(({ visible }) => Math.max(...[...visible.values()].map(Number)))),
    neverVisible: samples.length - complete.length,
    readerAnswers: watch.answers,
    readerErrors: Object.fromEntries(watch.errors),
    staleAfterFresh: watch.staleAfterFresh,
  };
}
