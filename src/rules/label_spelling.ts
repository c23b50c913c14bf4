const UNITS: Record<string, string> = {
  "percent": "%",
  "pct": "%",
  "times": "x",
  "×": "x",
  "\\times": "x",
  "fold": "x",
  "pp": "points",
  "point": "points",
  "pts": "points",
  "percentage points": "points",
  "hour": "hours",
  "h": "hours",
  "minute": "minutes",
  "min": "minutes",
  "second": "seconds",
  "s": "seconds",
  "day": "days",
  "db": "dB",
};

const METRICS: Record<string, string> = {
  auroc: "auc",
  rocauc: "auc",
  aucroc: "auc",
  top1: "top1accuracy",
  acc: "accuracy",
  ap: "map",
  meanaverageprecision: "map",
  meaniou: "miou",
  dicesimilaritycoefficient: "dice",
  dsc: "dice",
  ppl: "perplexity",
  speedups: "speedup",
  f1score: "f1",
  bitsperdim: "bitsdim",
  performanceimprovement: "performance",
  score: "performance",
  quality: "performance",
  performancegap: "performance",
};

/** A text in lower case with single blanks: titles that differ in no more are the same paper. */
export function foldText(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}

/** One spelling for each unit, so that "percent" and "%" agree. */
export function foldUnit(unit: string): string {
  const trimmed = unit.trim();
  return UNITS[trimmed.toLowerCase()] ?? trimmed;
}

function foldMetric(name: string): string {
  const joined = foldText(name).replace(/[\s\-_@/]+/g, "");
  return METRICS[joined] ?? joined;
}

/** The names in "a; b", spelling folded, meaning not. */
export function metricNames(metric: string): Set<string> {
  return new Set(metric.split(";").map(foldMetric));
}

/** The data sets in "A; B", letters and digits only. */
export function datasetNames(dataset: string | null): Set<string> {
  const names = (dataset ?? "").split(/[;,]/).filter((name) => name.trim() !== "");
  return new Set(names.map((name) => foldText(name).replace(/[^a-z0-9]+/g, "")));
}

/** Whether two sets share an element. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const element of a) if (b.has(element)) return true;
  return false;
}

/** Both absent, or one name held in the other: "COCO" and "COCO detection" agree. */
export function isSameDataset(a: string | null, b: string | null): boolean {
  const left = [...datasetNames(a)];
  const right = [...datasetNames(b)];
  if (left.length === 0 && right.length === 0) return true;
  return left.some((x) => right.some((y) => x.includes(y) || y.includes(x)));
}
