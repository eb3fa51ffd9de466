export type Phase = 'Comparisons' | 'Indexes' | 'Search' | 'Judgements' | 'References' | 'Statistics';

export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: Progress) => void;
