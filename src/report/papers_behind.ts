import type { Row } from "../schema/columns.ts";
import type { ChartRow } from "./chart_facts.ts";

type Paper = Row<"papers">;
type Belongs = (paper: Paper, value: unknown) => boolean;

/** Keys of a row that say which papers it counts. */
const CONDITIONS: Readonly<Record<string, Belongs>> = {
  year: (paper, year) => paper.year === year,
  period: (paper, period) =>
    paper.month !== null && [paper.month, quarterOf(paper.month)].includes(`${period}`),
  subject: (paper, id) =>
    id === null ? paper.families_subject.length === 0 : paper.families_subject.includes(`${id}`),
  mentioned: (paper, id) => paper.families_mentioned.includes(`${id}`),
  families: (paper, ids) => [...paper.families_subject].sort().join() === [ids].flat().sort().join(),
};

/** Keys that hold a count, what follows from it, or how the row is drawn. */
const SILENT_KEYS = new Set(
  ("series standing bin segment counts n_hits n_papers n_families share low high is_thin odds_ratio p from to " +
    "problem text label kind color line column figure is_same").split(" "),
);

/** What a series may stand for. */
const MEANINGS: readonly Belongs[] = [
  (paper, series) => paper.families_subject.includes(`${series}`),
  (paper, series) => paper.families_mentioned.includes(`${series}`),
  (paper, series) => paper.code_status === series,
  (paper, series) =>
    [`code ${paper.code_status}`, `weights ${paper.weights_status}`, `data ${paper.data_status}`]
      .includes(`${series}`),
  (paper, series) => paper.families_subject.includes(`${series}`) && paper.code_status === "released",
];

/**
 * The papers that each row of a chart stands for, as row numbers of the table; null where the rows do not say.
 *
 * A row that names a paper by its title stands for that paper. Rows that count papers are matched against the
 * table: a meaning of their series is taken only if it gives the count of every row of the chart.
 */
export function papersBehind(rows: readonly ChartRow[], papers: readonly Paper[]): (number[] | null)[] {
  if (rows.some((row) => typeof row.title === "string")) {
    const byTitle = new Map<unknown, number[]>();
    papers.forEach(({ title }, i) => byTitle.set(title, [...byTitle.get(title) ?? [], i]));
    return rows.map((row) => byTitle.get(row.title) ?? null);
  }
  const isUnderstood = rows.every((row) =>
    countOf(row) !== null && Object.keys(row).every((key) => key in CONDITIONS || SILENT_KEYS.has(key))
  );
  if (!isUnderstood) return rows.map(() => null);
  for (const belongs of MEANINGS) {
    const lists = listsIfCounted(rows, papers, belongs);
    if (lists !== null) return lists;
  }
  return rows.map(() => null);
}

/** How many papers a row stands for. */
function countOf(row: ChartRow): number | null {
  const count = row.n_hits ?? row.n_papers;
  return typeof count === "number" ? count : null;
}

/** The papers of each row; null as soon as a row counts another number of them. */
function listsIfCounted(
  rows: readonly ChartRow[],
  papers: readonly Paper[],
  belongs: Belongs,
): number[][] | null {
  const lists: number[][] = [];
  for (const row of rows) {
    const list = membersOf(row, papers, belongs);
    if (list.length !== countOf(row)) return null;
    lists.push(list);
  }
  return lists;
}

function membersOf(row: ChartRow, papers: readonly Paper[], belongs: Belongs): number[] {
  const said = Object.entries(row).filter(([key]) => key in CONDITIONS);
  const meant = typeof row.standing === "string" ? MEANINGS[row.standing === "subject" ? 0 : 1]! : belongs;
  return papers.flatMap((paper, i) => {
    const isIn = (row.series === undefined || meant(paper, row.series)) &&
      said.every(([key, value]) => CONDITIONS[key]!(paper, value));
    return isIn ? [i] : [];
  });
}

/** "2025 Q1" of "2025-03". */
function quarterOf(month: string): string {
  return `${month.slice(0, 4)} Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}
