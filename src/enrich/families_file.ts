import { readFile } from "node:fs/promises";
import { type CompiledFamilies, compileFamilies, parseFamilyTable } from "../rules/family_table.ts";

/** The families that the project ships. */
export const FAMILIES_JSON = new URL("../../data/families.json", import.meta.url);

/**
 * Families that papers are read for.
 *
 * @param path A families file; by default the one that ships.
 * @throws {SyntaxError} If it is not JSON.
 * @throws {TypeError} If an entry is wrong: names the entry.
 */
export async function readFamilies(path: string | URL = FAMILIES_JSON): Promise<CompiledFamilies> {
  return compileFamilies(parseFamilyTable(JSON.parse(await readFile(path, "utf8")), String(path)));
}
