/** A definition that exists: an option or a criterion. */
export interface NamedDefinition {
  readonly id: number;
  readonly name: string;
}

/** The table that is pasted into, and the definitions that a name can mean. */
export interface PasteContext {
  readonly options: readonly NamedDefinition[];
  /** The criterion of each row; null for a row that has none yet. */
  readonly criteria: readonly (NamedDefinition | null)[];
  readonly knownOptions: readonly NamedDefinition[];
  readonly knownCriteria: readonly NamedDefinition[];
  /** Where a range without names begins: the cell that was pasted into. Row -1 is the line of the options. */
  readonly from: { readonly row: number; readonly option: number };
}

/** What the editor may decide otherwise than it was guessed. */
export interface PasteChoices {
  readonly firstLineNamesOptions: boolean;
  readonly firstColumnNamesCriteria: boolean;
}

/** What a name or a place stands for: in the table already, defined elsewhere, or not yet at all. */
export type PasteTarget =
  | { readonly kind: 'present'; readonly index: number; readonly id: number | null; readonly name: string }
  | { readonly kind: 'known'; readonly id: number; readonly name: string }
  | { readonly kind: 'new'; readonly name: string };

export type PlannedColumn =
  | { readonly kind: 'criteria' }
  | { readonly kind: 'option'; readonly target: PasteTarget }
  /** Scores of the option in that column. */
  | { readonly kind: 'scores'; readonly column: number }
  | { readonly kind: 'weights' }
  | { readonly kind: 'outcomes' }
  | { readonly kind: 'left-out'; readonly reason: string };

export interface PlannedCell {
  readonly column: number;
  readonly text: string;
  readonly score: number | null;
  /** Longer than a cell may be: its end is left out. */
  readonly isCut: boolean;
}

export type PlannedLine =
  | { readonly kind: 'heading'; readonly name: string }
  | { readonly kind: 'left-out'; readonly name: string; readonly reason: string }
  | {
      readonly kind: 'row';
      readonly target: PasteTarget;
      /** The heading above; empty without one. Only criteria that are created join it. */
      readonly group: string;
      readonly cells: readonly PlannedCell[];
      readonly weight: number | null;
      /** As pasted: winners may be options that do not exist yet. */
      readonly outcome: string;
    };

export interface PastePlan {
  readonly columns: readonly PlannedColumn[];
  /** The first line of the grid is among them only when it names no options. */
  readonly lines: readonly PlannedLine[];
}
