import type { SeriesStyle } from "../charts/series.ts";
import type { ChartSpec } from "../charts/chart_spec.ts";
import type { DigestReport } from "../digests/load_report.ts";
import type { Notebook } from "../kernel/nbformat.ts";
import type { Row } from "../schema/columns.ts";

/** One executed notebook of a report. */
export interface ReportNotebook {
  /** File name without ending. */
  name: string;
  notebook: Notebook;
  /** What went wrong in it; null where it ran to its end. */
  failure: string | null;
}

/** A chart of a notebook, ready to stand in the page. */
export interface ReportChart {
  spec: ChartSpec;
  svg: string;
}

/** Pictures of charts by the name of their spec. */
export type ChartPictures = ReadonlyMap<string, ReportChart>;

/** The tables of a run, as the report shows them: the papers, and the words behind each reading. */
export interface ReportTables {
  papers: readonly Row<"papers">[];
  results: readonly Row<"results">[];
  scales: readonly Row<"scales">[];
  evidence: readonly Row<"evidence">[];
  /** Readings that a person overruled. */
  corrections: readonly Row<"corrections">[];
}

/** What a report is made of. */
export interface ReportInput extends ReportTables {
  digests: readonly DigestReport[];
  notebooks: readonly ReportNotebook[];
  charts: ChartPictures;
  /** Names and colours of the families. */
  families: readonly SeriesStyle[];
}
