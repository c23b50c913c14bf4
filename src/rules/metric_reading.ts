import { classOfWords } from "./metric_class.ts";
import type { MetricClass } from "./metric_row.ts";
import type { NamedMetric } from "./metrics.ts";

/** The metric of one number. */
export interface Reading {
  /** Its name as a level. */
  name: string;
  /** Its name as a saving, where it has one: "latency reduction". */
  reduced: string | null;
  /** Null where the text names it in its own words, or not at all. */
  class: MetricClass | null;
  /** Whether the text names it in its own words. */
  isOwnWords: boolean;
  /** Whether it stands right behind the number. */
  isBehind: boolean;
  /** Whether a list of metrics gave it to a number of a list, so that no other words count. */
  isDealt?: boolean;
  /** Number of the list whose words name it, where that is another. */
  from?: number;
}

const PLURAL =
  /(?<= |^|-)(score|rate|time|error|size|length|gap|speed|ratio|latenc|accurac|probabilit|qualit|densit|similarit|efficienc|consistenc|frequenc|velocit|distance|level|index|metric|cost|overhead|entrop|correlation)(?:s|es|ies)$/;
/** "success rises to 60%", "task success" */
const SUCCESS = /^(?:[a-z-]+ ){0,2}(?<!of )success(?:es)?$/;
const STEM_IN_Y = /(?:[anr]c|it|op)$/;
/** What a number is of where the text names nothing. */
export const UNNAMED: Reading = {
  name: "performance",
  reduced: null,
  class: null,
  isOwnWords: false,
  isBehind: false,
};

/** The reading of a metric of the table. */
export function fromTable(metric: NamedMetric, isBehind: boolean): Reading {
  return {
    name: metric.name,
    reduced: metric.row.reduced ?? null,
    class: metric.row.class,
    isOwnWords: false,
    isBehind,
  };
}

/** The reading of a metric in the text's own words. */
export function ownWords(name: string, isBehind: boolean): Reading {
  const singular = name.replace(PLURAL, (_, stem: string) => STEM_IN_Y.test(stem) ? `${stem}y` : stem)
    .replace(/(?<=^[a-z@0-9-]{1,8}) metrics?$|(?<=^(?:r|[a-z\d]+@)\d+[a-z]*) scores?$/, "").replace(
      SUCCESS,
      "success rate",
    ).replace(
      /(?<!predictive) values$/,
      "",
    ).replace(/ values$/, " value");
  return { name: singular, reduced: null, class: classOfWords(singular), isOwnWords: true, isBehind };
}

/** Whether later numbers may be taken to be of the same metric: scores are, costs rarely. */
export function isLevel(reading: Reading | null | undefined): reading is Reading {
  return reading?.class === "share" || reading?.class === "score";
}
