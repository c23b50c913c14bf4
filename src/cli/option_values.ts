import { InvalidArgumentError } from "commander";
import type { Json } from "../kernel/nbformat.ts";

/** ISO date as an option's value. */
export function dateValue(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) ||
    date.toISOString().slice(0, 10) !== text
  ) {
    throw new InvalidArgumentError(`Found "${text}", expected an ISO date such as 2025-03-12.`);
  }
  return text;
}

/** Whole number of at least 1 as an option's value. */
export function countValue(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw new InvalidArgumentError(`Found "${text}", expected a whole number of at least 1.`);
  }
  return Number(text);
}

/** Collects the values of an option that may be repeated. */
export function collected(value: string, values: string[] = []): string[] {
  return [...values, value];
}

/** Adds one `name=value` to the parameters; a value that is JSON is taken as such, anything else as text. */
export function parameterValue(text: string, values: Record<string, Json> = {}): Record<string, Json> {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError(`Found "${text}", expected name=value such as topics=["ssm"].`);
  }
  return { ...values, [name]: jsonOrText(value) };
}

function jsonOrText(value: string): Json {
  try {
    return JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return value;
    throw error;
  }
}
