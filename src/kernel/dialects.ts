import { denoDialect } from "./deno_dialect.ts";
import type { Dialect } from "./dialect.ts";
import { plainDialect } from "./plain_dialect.ts";
import { tslabDialect } from "./tslab_dialect.ts";

/** The dialect of a kernel, by what it calls itself in kernel_info_reply. */
export function dialectOf(implementation: string): Dialect {
  if (implementation === "Deno kernel") return denoDialect;
  if (implementation === "tslab" || implementation === "jslab") return tslabDialect;
  return plainDialect;
}
