import { Command } from "commander";
import { evaluateRules, SHIPPED_LABELS } from "../enrich/evaluate_rules.ts";
import type { Evaluation, EvaluationError } from "../rules/evaluate.ts";
import { countValue } from "./option_values.ts";
import { userPath } from "./user_path.ts";
import { writeStdout } from "./write_stdout.ts";

/** `paperscope evaluate`: precision, recall and F1 of the rules against labels. */
export function evaluateCommand(): Command {
  return new Command("evaluate")
    .description("Compare what the rules read with labels: precision, recall, F1")
    .argument("[gold]", "labels, a paper a line (default: data/labels.jsonl)")
    .argument("[papers]", "the labelled papers, a digest or NDJSON (default: the shipped digest)")
    .option("--errors <n>", "print up to so many errors of each sort on standard error", countValue, 0)
    .action(async (gold: string | undefined, papers: string | undefined, { errors }: { errors: number }) => {
      const evaluation = await evaluateRules(
        gold === undefined ? SHIPPED_LABELS : userPath(gold),
        papers === undefined ? undefined : userPath(papers),
      );
      await writeStdout(evaluationTable(evaluation));
      for (const line of errorLines(evaluation.errors, errors)) console.error(line);
    });
}

/** The figures as a table in Markdown, which reads well on a screen and in the README. */
export function evaluationTable({ papers, found, figures, accuracies }: Evaluation): string {
  const rows = [
    ["", "precision", "recall", "F1", "right", "wrong", "missed", "accuracy"],
    ...Object.entries(figures).map((
      [name, { precision, recall, f1, tp, fp, fn }],
    ) => [name, fixed(precision), fixed(recall), fixed(f1), `${tp}`, `${fp}`, `${fn}`, ""]),
    ...Object.entries(accuracies).map(([name, share]) => [name, "", "", "", "", "", "", fixed(share)]),
  ];
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length), 3));
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)).join(" | ")} |`;
  const rule = `|${
    widths.map((width, i) => i === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`).join("|")
  }|`;
  const [head, ...body] = rows;
  return [`${found} of ${papers} labelled papers found`, "", line(head!), rule, ...body.map(line), ""].join(
    "\n",
  );
}

function fixed(share: number): string {
  return share.toFixed(4);
}

function errorLines(errors: readonly EvaluationError[], n_shown: number): string[] {
  const bySort = new Map<string, EvaluationError[]>();
  for (const error of errors) bySort.set(error.sort, [...bySort.get(error.sort) ?? [], error]);
  return [...bySort].flatMap(([sort, own]) =>
    own.slice(0, n_shown).map(({ title, quote, gold, found }) =>
      `${sort}: ${title.slice(0, 50)}${quote === null ? "" : ` | ${quote}`} | labelled ${
        gold ?? "nothing"
      }, read ${found ?? "nothing"}`
    )
  );
}
