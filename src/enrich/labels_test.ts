import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { loadDigests } from "../papers/load_digests.ts";
import { parseLabels, SHIPPED_DIGEST, SHIPPED_LABELS } from "./evaluate_rules.ts";
import { readFamilies } from "./families_file.ts";

interface Evidence {
  status: string;
  evidence: string | null;
}

interface FullLabels {
  title: string;
  families: { subject: string[]; mentioned: string[] };
  code: Evidence & { urls: string[] };
  weights: Evidence;
  data: Evidence;
  results: { quote: string; value: number; kind: string; role: string }[];
  scales: { quote: string; value: number; quantity: string }[];
}

async function shippedLabels(): Promise<FullLabels[]> {
  const text = await readFile(SHIPPED_LABELS, "utf8");
  assert.equal(parseLabels(text, "labels.jsonl").length, text.trimEnd().split("\n").length);
  return text.trimEnd().split("\n").map((line) => JSON.parse(line));
}

async function shippedTexts(): Promise<Map<string, string>> {
  const { papers } = await loadDigests([SHIPPED_DIGEST]);
  return new Map(papers.map((paper) => [paper.title, `${paper.title}\n${paper.abstract}`]));
}

Deno.test("labels and shipped digest hold the same papers", async () => {
  const titles = (await shippedLabels()).map((labels) => labels.title);
  assert.deepEqual(titles, [...(await shippedTexts()).keys()]);
});

Deno.test("every quote, link and evidence of the labels stands in its text", async () => {
  const texts = await shippedTexts();
  const strays = (await shippedLabels()).flatMap((labels) => {
    const quotes = [...labels.results, ...labels.scales].map((reading) => reading.quote);
    const evidence = [labels.code, labels.weights, labels.data].map((statement) => statement.evidence);
    return [...quotes, ...labels.code.urls, ...evidence.filter((words) => words !== null)]
      .filter((words) => !texts.get(labels.title)!.includes(words)).map((words) =>
        `${labels.title}: ${words}`
      );
  });
  assert.deepEqual(strays, []);
});

Deno.test("every value of the labels is allowed", async () => {
  const families = new Set((await readFamilies()).ids);
  for (const labels of await shippedLabels()) {
    const { subject, mentioned } = labels.families;
    assert.ok([...subject, ...mentioned].every((family) => families.has(family)), labels.title);
    assert.equal(new Set([...subject, ...mentioned]).size, subject.length + mentioned.length, labels.title);
    assert.ok(["released", "promised", "project-page", "none"].includes(labels.code.status), labels.title);
    for (const { status, evidence } of [labels.code, labels.weights, labels.data]) {
      assert.equal(evidence === null, status === "none", labels.title);
    }
    for (const { status } of [labels.weights, labels.data]) {
      assert.ok(["released", "promised", "none"].includes(status), labels.title);
    }
    for (const { value, kind, role } of labels.results) {
      assert.ok(Number.isFinite(value), labels.title);
      assert.ok(
        ["absolute", "delta", "relative", "ratio"].includes(kind) && ["own", "baseline"].includes(role),
      );
    }
    for (const { value, quantity } of labels.scales) {
      assert.ok(value > 0, labels.title);
      assert.ok(
        ["parameters", "context_length", "dataset_size", "gpus", "training_tokens"].includes(quantity),
      );
    }
  }
});
