import type { Span } from "./span.ts";

/** Availability of the paper's own code, as its text states it. */
export type CodeStatus = "released" | "promised" | "project-page" | "none";
/** Availability of the paper's own weights or data, as its text states it. */
export type ArtefactStatus = "released" | "promised" | "none";

/** The words that gave a family. */
export interface FamilyEvidence extends Span {
  family: string;
}

/** Sequence-mixing families a paper is about (`subject`) or only speaks of (`mentioned`). */
export interface Families {
  /** Proposed, built on or studied; in the order of the family table. */
  subject: string[];
  /** Background, motivation, baseline or comparison; disjoint from `subject`. */
  mentioned: string[];
  /** For each family at least the words that decided its standing. */
  evidence: FamilyEvidence[];
}

export interface CodeReading {
  status: CodeStatus;
  /** Code and project URLs as written in the abstract, cleaned of punctuation and markup. */
  urls: string[];
  /** The words that state the status; null when it is `none`. */
  evidence: Span | null;
}

export interface ArtefactReading {
  status: ArtefactStatus;
  /** The words that state the status; null when it is `none`. */
  evidence: Span | null;
}

/** How a number relates to its metric. */
export type ResultKind = "absolute" | "delta" | "relative" | "ratio";
/** Whose number it is. */
export type ResultRole = "own" | "baseline";

/** One reported number that says how well something performs. */
export interface Result extends Span {
  /** The number in `unit` (86.5 with unit "%" is 86.5 per cent). */
  value: number;
  /** "%", "x", "points", "dB", "s", "min", "hours", "days", "$", "" for a unitless score, or another literal unit. */
  unit: string;
  /** Canonical lower-case name; "performance" where the text names none. */
  metric: string;
  kind: ResultKind;
  role: ResultRole;
  /** Benchmark, dataset or task as written; several joined with "; "; null where none is named. */
  dataset: string | null;
}

export type ScaleQuantity = "parameters" | "context_length" | "dataset_size" | "gpus" | "training_tokens";

/** One number that states a size. */
export interface Scale extends Span {
  /** The size, expanded (1.3b is 1.3e9), in counts or tokens. */
  value: number;
  quantity: ScaleQuantity;
}

/** What the rules read out of one paper's title and abstract. */
export interface Enrichment {
  /** Version of this record's format. */
  record: 1;
  families: Families;
  code: CodeReading;
  weights: ArtefactReading;
  data: ArtefactReading;
  results: Result[];
  scales: Scale[];
}
