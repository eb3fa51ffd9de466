import { absoluteUrl } from '../../../domain/absolute-url';
import {
  type JsonFormName,
  jsonForms,
  jsonFormVersion,
  jsonSchemaOf,
} from '../../../domain/json-form/json-form';
import { readEnvironment } from '../../../env/read-environment';
import { jsonSchemaPath } from '../../../paths';
import type { Twin } from './respond';

/** `/schemas/<form>.v<version>.json`: what the JSON of comparisons and of their list looks like. */
export async function findSchemaTwin(path: string): Promise<Twin | null> {
  const form = Object.keys(jsonForms).find(
    (name): name is JsonFormName => path === jsonSchemaPath(name, jsonFormVersion),
  );
  if (form === undefined) return null;
  const $id = absoluteUrl(path, readEnvironment(process.env).siteUrl);
  return { type: 'application/schema+json', body: JSON.stringify({ $id, ...jsonSchemaOf(form) }) };
}
