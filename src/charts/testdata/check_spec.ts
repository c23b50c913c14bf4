import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import process from "node:process";
import { Ajv, type ValidateFunction } from "ajv";
import * as vegaLite from "vega-lite";
import type { ChartSpec } from "../chart_spec.ts";

const SCHEMA_JSON = createRequire(import.meta.url).resolve("vega-lite-v5/build/vega-lite-schema.json");
const N_ROWS = 3;

let schema: ValidateFunction | undefined;

function vegaLiteSchema(): ValidateFunction {
  return schema ??= new Ajv({ strict: false, logger: false }).compile(
    JSON.parse(readFileSync(SCHEMA_JSON, "utf8")),
  );
}

/**
 * Holds a chart to what every chart has to keep: valid for Vega-Lite 5, compiles without a warning, plots no field
 * that its rows lack, and is the spec that was looked at (`testdata/<name>.json`; UPDATE=1 writes it anew).
 */
export async function checkSpec(spec: ChartSpec): Promise<void> {
  assertValid(spec);
  assertCompiles(spec);
  assertFieldsExist(spec);
  await assertAsSeen(spec);
}

function assertValid(spec: ChartSpec): void {
  const validate = vegaLiteSchema();
  assert.ok(validate(spec), `${spec.name}: ${JSON.stringify(validate.errors?.slice(0, 5))}`);
}

function assertCompiles(spec: ChartSpec): void {
  const warnings: unknown[] = [];
  const logger = {
    level: () => logger,
    error: (...args: unknown[]) => (warnings.push(args), logger),
    warn: (...args: unknown[]) => (warnings.push(args), logger),
    info: () => logger,
    debug: () => logger,
  };
  vegaLite.compile({ ...spec, $schema: undefined } as never, { logger: logger as never });
  assert.deepEqual(warnings, [], spec.name);
}

function assertFieldsExist(spec: ChartSpec): void {
  const { data, ...rest } = spec;
  const known = new Set(data.values.flatMap((row) => Object.keys(row)));
  const made = [...JSON.stringify(rest).matchAll(/"as":"([^"]+)"/g)].map((match) => match[1]!);
  const used = [...JSON.stringify(rest).matchAll(/"field":"([^"]+)"/g)].map((match) => match[1]!);
  assert.deepEqual(used.filter((field) => !known.has(field) && !made.includes(field)), [], spec.name);
}

async function assertAsSeen(spec: ChartSpec): Promise<void> {
  const cut = { ...spec, data: { values: spec.data.values.slice(0, N_ROWS) } };
  const round = (_: string, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(6)) : value;
  const text = JSON.stringify(cut, round, 2) + "\n";
  const file = new URL(`${spec.name}.json`, import.meta.url);
  if (process.env["UPDATE"] === "1") await writeFile(file, text);
  assert.equal(
    text,
    await readFile(file, "utf8"),
    `${spec.name} differs from ${spec.name}.json; UPDATE=1 writes it`,
  );
}
