import type { Outcome } from '../../domain/outcome';

/** The fields of an outcome as the form holds them. */
export interface OutcomeFields {
  readonly kind?: string | null;
  readonly winners?: readonly number[] | null;
  readonly qualifier?: string | null;
  readonly condition?: string | null;
  readonly label?: string | null;
}

/** What the editor stated; null where nothing is stated, or not yet enough to say it in words. */
export function statedOutcome(fields: OutcomeFields | undefined): Outcome | null {
  const stated = fields ? withWhatItNeeds(fields) : null;
  return stated && fields?.label ? { ...stated, label: fields.label } : stated;
}

function withWhatItNeeds({ kind, winners, qualifier, condition }: OutcomeFields): Outcome | null {
  switch (kind) {
    case 'win':
      return winners?.length ? { kind, winners, ...(qualifier ? { qualifier } : {}) } : null;
    case 'depends':
      return condition ? { kind, condition } : null;
    case 'tie':
    case 'together':
    case 'none':
    case 'unknown':
      return { kind };
    default:
      return null;
  }
}
