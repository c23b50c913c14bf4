import { readJson } from "./read_json.ts";
import { type CompiledFamilies, compileFamilies, parseFamilyTable } from "../rules/family_table.ts";

/** The families that the project ships. */
export const FAMILIES_JSON = new URL("../../data/families.json", import.meta.url);

/**
 * Families that papers are read for.
 *
 * @param path A families file; by default the one that ships.
 * @throws {TypeError} If it is missing or not JSON, or an entry is wrong: names the entry.
 */
export async function readFamilies(path: string | URL = FAMILIES_JSON): Promise<CompiledFamilies> {
  const name = path instanceof URL ? "data/families.json" : path;
  return compileFamilies(parseFamilyTable(await readJson(path, `families "${name}"`), name));
}
