import { labelOf, type SeriesStyle } from "../charts/series.ts";
import { number } from "../charts/wording.ts";
import type { Row } from "../schema/columns.ts";
import type { ReportInput } from "./report_input.ts";

/** What the rules read in a paper, and the words that say so. */
export interface PaperReading {
  /** What was read, for people: "Attention", "code released", "accuracy 99% (own, MIMIC-III)". */
  what: string;
  /** Metric of a result; null for other readings. */
  metric: string | null;
  /** Where the words stand: title or abstract, UTF-16 offsets. */
  field: string;
  start: number;
  end: number;
  quote: string;
}

type Tables = Pick<ReportInput, "papers" | "results" | "scales" | "evidence" | "families">;

/** The readings of every paper, by row number, each in the order families, code, results, sizes. */
export function paperReadings(tables: Tables): Map<number, PaperReading[]> {
  const readings = new Map<number, PaperReading[]>();
  const add = (paper: number, { field, start, end, quote }: Stretch, what: string, metric: string | null) => {
    const own = readings.get(paper) ?? [];
    own.push({ what, metric, field, start, end, quote });
    readings.set(paper, own);
  };
  for (const row of tables.evidence) {
    add(row.paper, row, evidenceText(row, tables.papers[row.paper]!, tables.families), null);
  }
  for (const row of tables.results) add(row.paper, row, resultText(row), row.metric);
  for (const row of tables.scales) add(row.paper, row, scaleText(row), null);
  return readings;
}

type Stretch = Pick<PaperReading, "field" | "start" | "end" | "quote">;

function evidenceText(
  { what }: Row<"evidence">,
  paper: Row<"papers">,
  families: readonly SeriesStyle[],
): string {
  if (what.startsWith("family:")) {
    const family = what.slice("family:".length);
    return `${labelOf(family, families)}${paper.families_subject.includes(family) ? "" : ", mentioned"}`;
  }
  const statuses: Record<string, string> = {
    code: paper.code_status,
    weights: paper.weights_status,
    data: paper.data_status,
  };
  return `${what} ${statuses[what] ?? ""}`.trim();
}

function resultText({ metric, value, unit, kind, role, dataset }: Row<"results">): string {
  const space = unit === "" || unit === "%" || unit === "x" ? "" : " ";
  const kinds: Record<string, string> = { delta: "change", relative: "relative change", ratio: "ratio" };
  const facts = [kinds[kind], role, dataset].filter((fact) => typeof fact === "string");
  return `${metric} ${number(value)}${space}${unit} (${facts.join(", ")})`;
}

function scaleText({ quantity, value }: Row<"scales">): string {
  return `${quantity.replaceAll("_", " ")} ${
    new Intl.NumberFormat("en", { notation: "compact" }).format(value)
  }`;
}
