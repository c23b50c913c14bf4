import { InvalidArgumentError } from "commander";

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
