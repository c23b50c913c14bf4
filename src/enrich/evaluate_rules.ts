import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { loadDigests } from "../papers/load_digests.ts";
import { evaluate, type Evaluation } from "../rules/evaluate.ts";
import { type Labels, LABELS_SCHEMA } from "../rules/labels.ts";
import { enrichPapers } from "./enrich_papers.ts";
import { readFamilies } from "./families_file.ts";

/** The labels that ship, and the digest that they label. */
export const SHIPPED_LABELS = fileURLToPath(new URL("../../data/labels.jsonl", import.meta.url));
export const SHIPPED_DIGEST = fileURLToPath(
  new URL("../../data/digests/2025-03-12-attention-models.txt", import.meta.url),
);

/** Labels in the text of a file of JSON lines, one paper a line; `name` is for messages. */
export function parseLabels(text: string, name: string): Labels[] {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const fail = (what: string, cause?: unknown) =>
      new TypeError(`Cannot read labels "${name}": line ${i + 1} ${what}`, { cause });
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw fail(`is not JSON (${(error as Error).message})`, error);
    }
    const parsed = LABELS_SCHEMA.safeParse(value);
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0]!;
    throw fail(`is wrong at "${issue.path.join(".")}": ${issue.message}`);
  });
}

/**
 * Compares the rules with labels.
 *
 * @param labels File of labels. @default {SHIPPED_LABELS}
 * @param papers Digest or NDJSON with the labelled papers. @default {SHIPPED_DIGEST}
 * @throws {TypeError} If a line of labels is wrong.
 * @throws {DigestError} If the papers cannot be read.
 */
export async function evaluateRules(labels = SHIPPED_LABELS, papers = SHIPPED_DIGEST): Promise<Evaluation> {
  const gold = parseLabels(await readText(labels), labels);
  return evaluate(gold, enrichPapers((await loadDigests([papers])).papers, await readFamilies()));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new Error(`Cannot read "${path}": ${(error as NodeJS.ErrnoException).code}`, { cause: error });
  }
}
