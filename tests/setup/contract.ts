import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { describeApi } from '../../src/cms/openapi/document';
import type { Operation } from '../../src/cms/openapi/parts';

export type Contract = ReturnType<typeof describeApi>;

export interface DocumentedRead {
  readonly path: string;
  readonly operation: Operation;
}

export function listReads({ paths }: Contract): DocumentedRead[] {
  return Object.entries(paths).flatMap(([path, { get }]) => (get ? [{ path, operation: get }] : []));
}

/** Says what is wrong with answers, by the schema that the contract gives for them; nothing where they are as promised. */
export class AnswerCheck {
  readonly #ajv = addFormats.default(new Ajv2020({ allErrors: true, strict: false }));
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(contract: Contract) {
    this.#ajv.addSchema(contract, 'contract');
  }

  /** A text is held against what is said of CSV, everything else against what is said of JSON. */
  problems({ path }: DocumentedRead, status: number, body: unknown): string[] {
    const pointer = [
      'paths',
      path,
      'get',
      'responses',
      String(status),
      'content',
      typeof body === 'string' ? 'text/csv' : 'application/json',
      'schema',
    ];
    const validate = this.#validator(`contract#/${pointer.map(pointerPart).join('/')}`);
    if (validate === null) return [`${status} is not in the contract`];
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(' '),
    );
  }

  #validator($ref: string): ValidateFunction | null {
    const known = this.#validators.get($ref) ?? this.#ajv.getSchema($ref);
    if (!known) return null;
    this.#validators.set($ref, known);
    return known;
  }
}

function pointerPart(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
