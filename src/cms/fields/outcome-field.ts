import type { Field, FilterOptionsProps, GroupField } from 'payload';

const kindLabels = [
  { value: 'win', label: 'Win: one or more options are better' },
  { value: 'tie', label: 'Tie: equally good' },
  { value: 'together', label: 'Together: use both' },
  { value: 'depends', label: 'Depends on a condition' },
  { value: 'none', label: 'None: a fact nobody can win' },
  { value: 'unknown', label: 'Unknown: nobody can say yet' },
];

/** What a row, a scenario or the verdict comes to; mirrors the domain's `Outcome`. */
export function outcomeField(description: string): GroupField {
  return { name: 'outcome', type: 'group', admin: { description }, fields: outcomeFields };
}

const outcomeFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'kind', label: 'Result', type: 'select', options: kindLabels, admin: { width: '50%' } },
      {
        name: 'winners',
        type: 'relationship',
        relationTo: 'options',
        hasMany: true,
        maxDepth: 0,
        filterOptions: onlyComparedOptions,
        admin: {
          width: '50%',
          condition: isKind('win'),
          allowCreate: false,
          description: 'Only options of this comparison.',
        },
      },
    ],
  },
  {
    name: 'qualifier',
    label: 'How clearly',
    type: 'text',
    maxLength: 120,
    admin: { condition: isKind('win'), placeholder: 'narrowly', description: 'Optional, shown in brackets.' },
  },
  {
    name: 'condition',
    label: 'It depends on',
    type: 'text',
    maxLength: 300,
    admin: { condition: isKind('depends'), placeholder: 'whether your team already runs a JVM' },
  },
  {
    name: 'label',
    label: 'Shown as',
    type: 'text',
    maxLength: 60,
    admin: {
      condition: (_, siblings) => Boolean(siblings?.kind),
      placeholder: 'Both',
      description: 'Optional words to show instead of the computed ones.',
    },
  },
];

function isKind(kind: string) {
  return (_: unknown, siblings: { kind?: string } | undefined) => siblings?.kind === kind;
}

function onlyComparedOptions({ data }: FilterOptionsProps) {
  const rows: unknown[] = Array.isArray(data?.options) ? data.options : [];
  const ids = rows.flatMap((row) => optionIdOf(row));
  return { id: { in: ids.length > 0 ? ids : [0] } };
}

function optionIdOf(row: unknown): number[] {
  if (typeof row !== 'object' || row === null || !('option' in row)) return [];
  const { option } = row;
  if (typeof option === 'number') return [option];
  return typeof option === 'object' && option !== null && 'id' in option ? [Number(option.id)] : [];
}
