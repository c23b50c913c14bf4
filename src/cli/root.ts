import { fileURLToPath } from "node:url";

/** Absolute path of the project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
