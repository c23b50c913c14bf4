import { InvalidArgumentError, Option } from "commander";
import { FIELD_NAMES, type FieldMap, type FieldName } from "../digests/fields.ts";

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

/** Adds one `field=COLUMN` to the columns that the user named. */
export function mapValue(text: string, map: FieldMap = {}): FieldMap {
  const [, field, column] = /^\s*(\w+)\s*=(.*\S)\s*$/.exec(text) ?? [];
  if (field === undefined || column === undefined || !FIELD_NAMES.includes(field as FieldName)) {
    throw new InvalidArgumentError(
      `Found "${text}", expected abstract=COLUMN with one of ${FIELD_NAMES.join(", ")}.`,
    );
  }
  return { ...map, [field]: column.trim() };
}

/** The option `--map`, for every command that loads digests. */
export function mapOption(): Option {
  return new Option(
    "--map <field=column>",
    "column that holds a field under a name of its own; may be repeated",
  )
    .argParser(mapValue);
}
