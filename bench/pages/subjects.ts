import { comparisonFormPath, comparisonPath, sitePagePath } from '../../src/paths';
import { Connection } from '../connection';
import type { Load } from '../load/load';

export interface Subject extends Pick<Load, 'url' | 'acceptEncoding' | 'headers' | 'body'> {
  readonly name: string;
  /** Of the body, as sent. */
  readonly bytes: number;
}

export interface Origins {
  readonly site: string;
  readonly bare: string;
}

export interface Subjects {
  readonly comparison: Subject;
  readonly comparisonGzip: Subject;
  readonly json: Subject;
  /** A short page of the site: what the site itself costs, almost without the price of sending. */
  readonly about: Subject;
  /** What every cached Next page costs. */
  readonly empty: Subject;
  /** What every answer of Next that is not a page costs. */
  readonly emptyRoute: Subject;
  /** As many bytes as the comparison: what it loses against the empty one is the price of its size. */
  readonly filled: Subject;
  readonly filledGzip: Subject;
}

export async function findSubjects({ site, bare }: Origins, stopping: AbortSignal): Promise<Subjects> {
  const find = async (subject: Omit<Subject, 'bytes'>) => ({
    ...subject,
    bytes: await askForSize(subject, stopping),
  });
  const plain = { acceptEncoding: 'identity' } as const;
  const gzip = { acceptEncoding: 'gzip' } as const;
  const slug = 'nodejs-vs-python-backend';
  const comparisonUrl = `${site}${comparisonPath(slug)}`;
  const comparison = await find({ ...plain, name: 'comparison page', url: comparisonUrl });
  const empty = await find({ ...plain, name: 'bare Next, empty page', url: `${bare}/0` });
  const filledUrl = `${bare}/${comparison.bytes - empty.bytes}`;
  return {
    comparison,
    json: await find({
      ...plain,
      name: 'comparison.json',
      url: `${site}${comparisonFormPath(slug, 'json')}`,
    }),
    empty,
    emptyRoute: await find({ ...plain, name: 'bare Next, empty route', url: `${bare}/api/empty` }),
    filled: await find({ ...plain, name: 'bare Next, as large', url: filledUrl }),
    about: await find({ ...plain, name: 'about page', url: `${site}${sitePagePath('about')}` }),
    comparisonGzip: await find({ ...gzip, name: 'comparison page, gzip', url: comparisonUrl }),
    filledGzip: await find({ ...gzip, name: 'bare Next, as large, gzip', url: filledUrl }),
  };
}

/** Asking once also puts the page into its cache. */
async function askForSize({ url, acceptEncoding }: Omit<Subject, 'bytes'>, stopping: AbortSignal) {
  const connection = new Connection(url, stopping);
  const { status, bytes } = await connection.ask('', { headers: { 'accept-encoding': acceptEncoding } });
  connection.close();
  if (status !== 200) throw new Error(`${url} answers ${status}`);
  return bytes;
}
