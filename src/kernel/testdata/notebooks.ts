import { fileURLToPath } from "node:url";
import process from "node:process";
import type { KernelSpec } from "../kernel_spec.ts";
import type { CodeCell, JsonObject, Notebook, Output } from "../nbformat.ts";

/** A notebook of code cells with these sources; a source in a list is followed by the cell's tags. */
export function notebookOf(...cells: (string | [source: string, ...tags: string[]])[]): Notebook {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map((cell, i) => {
      const [source, ...tags] = typeof cell === "string" ? [cell] : cell;
      const metadata: JsonObject = tags.length > 0 ? { tags } : {};
      return { cell_type: "code", id: `c${i + 1}`, metadata, source, execution_count: null, outputs: [] };
    }),
  };
}

/** Outputs of each code cell. */
export function outputsOf(notebook: Notebook): Output[][] {
  return notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === "code").map((cell) => cell.outputs);
}

/** Text that a cell printed and showed, joined. */
export function textOfCell(outputs: readonly Output[] | undefined): string {
  return (outputs ?? []).map((output) => {
    if (output.output_type === "stream") return output.text;
    return output.output_type === "error" ? "" : String(output.data["text/plain"]);
  }).join("");
}

/** The kernel of fake_kernel.ts. */
export function fakeKernel(...how: string[]): KernelSpec {
  const script = fileURLToPath(new URL("./fake_kernel.ts", import.meta.url));
  const permissions = ["--allow-read", "--allow-write", "--allow-env", "--allow-net=127.0.0.1"];
  return {
    name: "fake",
    displayName: "Fake",
    language: "fake",
    argv: [process.execPath, "run", "--quiet", "--no-lock", ...permissions, script, "{connection_file}", ...how],
    env: {},
    interruptMode: "message",
    folder: null,
  };
}
