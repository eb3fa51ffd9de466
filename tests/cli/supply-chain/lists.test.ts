import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, expect, test } from 'vitest';
import { projectPath } from '../../../src/cli/project-root';
import { type Bill, describeBill } from '../../../src/cli/supply-chain/describe-bill';
import { describeLicences } from '../../../src/cli/supply-chain/licences';
import { readLockFile } from '../../../src/cli/supply-chain/package-files';

const schemas = projectPath('node_modules/@cyclonedx/cyclonedx-library/res/schema');
const readSchema = (name: string) =>
  JSON.parse(readFileSync(`${schemas}/${name}.SNAPSHOT.schema.json`, 'utf8'));

let bill: Bill;
beforeAll(async () => {
  bill = await describeBill();
});

function aSchema(): ValidateFunction {
  const ajv = addFormats.default(new Ajv({ strict: false, logger: false }));
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema({ ...readSchema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
  return ajv.compile(readSchema('bom-1.5'));
}

test('the list of licences is up to date', () => {
  expect(readFileSync(projectPath('docs/licences.md'), 'utf8')).toBe(describeLicences(readLockFile()));
});

test('the bill is CycloneDX, as its own schema says', () => {
  const validate = aSchema();
  expect([validate(bill), validate.errors]).toEqual([true, null]);
  const [first] = bill.components;
  expect(validate({ ...bill, components: [{ ...first, licenses: [{ license: { id: 'None' } }] }] })).toBe(
    false,
  );
});

test('the bill names what the site is served with, each with a checksum and a licence', () => {
  const served = readLockFile().packages.filter(({ dev }) => !dev);
  const wanted = new Set(served.map(({ name, version }) => `${name}@${version}`));
  expect(new Set(bill.components.map(({ name, version }) => `${name}@${version}`))).toEqual(wanted);
  for (const { name, hashes, licenses } of bill.components)
    expect([name, hashes, licenses?.length]).toEqual([
      name,
      [expect.objectContaining({ alg: 'SHA-512' })],
      1,
    ]);
});

test('the bill is that of Verdict and not of the folder that it lies in', () => {
  expect(bill.metadata.component).toMatchObject({ name: 'verdict', type: 'application' });
});
