import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Fault } from '../fault';
import { underLoad, usualLoad } from '../load/under-load';
import { database, type Stage } from '../stage/stage';

const noDisk = 'no small file system can be mounted here, and a quota would give another error';

export const uploadsFull: Fault = {
  name: 'the disk of uploads full',
  load: `${usualLoad}, pictures before, during and after`,
  lacks: ({ uploads }) => (uploads.isOwn ? null : noDisk),
  run: (stage, durations) =>
    underLoad(stage, {
      name: 'uploads',
      durations,
      fault: async () => {
        const before = await upload(stage, 'before');
        expect(before.status).toBe(201);
        stage.uploads.fill();
        const refused = await upload(stage, 'during');
        expect(refused).toMatchObject({ status: 507, message: expect.stringContaining('disk') });
        expect(await listPictures(stage, 'during')).toEqual([]);
        expect(await isIntact(stage, before)).toBe(true);
        stage.uploads.free();
        const after = await upload(stage, 'after');
        expect(after.status).toBe(201);
        expect(await isIntact(stage, after)).toBe(true);
      },
    }),
};

export const databaseFull: Fault = {
  name: 'the disk of the database full',
  load: usualLoad,
  lacks: ({ databaseDisk }) => (databaseDisk.isOwn ? null : noDisk),
  run: (stage, durations) =>
    underLoad(stage, {
      name: 'full',
      durations,
      fault: async ({ writers }) => {
        stage.databaseDisk.fill();
        await untilRefused(writers);
        await wait(durations.isFull ? 20_000 : 1_000);
        stage.databaseDisk.free();
        // It may have given up when it could not write its log any more: then whoever looks after it starts it again.
        if (!(await stage.postgres.isRunning())) await stage.postgres.start();
      },
    }),
};

async function untilRefused(writers: {
  readonly writings: readonly { readonly status: number }[];
}): Promise<void> {
  const before = writers.writings.length;
  for (let look = 1; look <= 300; look += 1) {
    if (writers.writings.slice(before).some(({ status }) => status === 503)) return;
    await wait(100);
  }
  throw new Error('The disk of the database is full, and no write was refused');
}

interface Uploaded {
  readonly status: number;
  readonly message: string;
  readonly url: string;
  readonly bytes: Buffer;
}

const answered = z.object({
  doc: z.object({ url: z.string() }).optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** A picture that does not compress: noise. */
async function upload({ apps, key }: Stage, name: string): Promise<Uploaded> {
  const width = 700;
  const bytes = await sharp({
    create: {
      width,
      height: width,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();
  const form = new FormData();
  form.set('_payload', JSON.stringify({ alt: name }));
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), `${name}.png`);
  const body = await new Response(form).blob();
  const answer = await fetch(`${apps[0].origin}/api/media`, {
    method: 'POST',
    headers: { authorization: key.authorization, 'content-length': String(body.size) },
    body,
  });
  const { doc, errors } = answered.parse(await answer.json());
  return { status: answer.status, message: errors?.[0]?.message ?? '', url: doc?.url ?? '', bytes };
}

async function isIntact({ apps }: Stage, { url, bytes }: Uploaded): Promise<boolean> {
  const { pathname } = new URL(url, apps[0].origin);
  const answer = await fetch(`${apps[0].origin}${pathname}`);
  return Buffer.from(await answer.arrayBuffer()).equals(bytes);
}

function listPictures({ postgres }: Stage, alt: string): Promise<unknown[]> {
  return postgres.ask(database, async (client) => {
    const { rows } = await client.query('SELECT filename FROM media WHERE alt = $1', [alt]);
    return rows;
  });
}
