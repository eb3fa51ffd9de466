import type { RowLabelComponent } from 'payload';

interface DefinitionRow {
  readonly noun: string;
  readonly array: string;
  readonly field: string;
  readonly collection: 'options' | 'criteria' | 'scenarios';
}

/** "Row 3: Type safety — Node.js": the definition that a row is about, and what the row comes to. */
export function definitionRowLabel(clientProps: DefinitionRow): RowLabelComponent {
  return { path: '/src/cms/admin/row-label.client.tsx#RowLabel', clientProps };
}

/** "Link 2: About us". */
export function textRowLabel(clientProps: {
  readonly noun: string;
  readonly field: string;
}): RowLabelComponent {
  return { path: '/src/cms/admin/text-row-label.client.tsx#TextRowLabel', clientProps };
}
