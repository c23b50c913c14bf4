import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { ErrorOutput } from "./nbformat.ts";
import { stripAnsi } from "./outputs.ts";

/** What `deno transpile` makes of a cell. */
interface Transpiled {
  stdout: string;
  stderr: string;
}

/** Runs a cell's source through `deno transpile`, with an inline source map. */
export async function transpile(source: string): Promise<Transpiled> {
  const folder = await mkdtemp(join(tmpdir(), "paperscope-cell-"));
  try {
    await writeFile(join(folder, "cell.ts"), source);
    await writeFile(join(folder, "deno.json"), `{"compilerOptions":{"verbatimModuleSyntax":true}}`);
    const args = ["transpile", "--quiet", "--config", "deno.json", "--source-map", "inline", "cell.ts"];
    const options = { cwd: folder, env: { ...process.env, NO_COLOR: "1" }, maxBuffer: 2 ** 28 };
    return await new Promise((resolve) => {
      execFile(process.execPath, args, options, (_, stdout, stderr) => resolve({ stdout, stderr }));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The syntax error of a cell that the Deno kernel turned down without a word. */
export async function explainSyntax(source: string): Promise<ErrorOutput> {
  return parseSyntaxError((await transpile(source)).stderr);
}

/** Message, picture and place in what `deno transpile` prints about a cell that cannot be parsed. */
export function parseSyntaxError(stderr: string): ErrorOutput {
  const text = stripAnsi(stderr).split("\nStack backtrace:")[0]!.trimEnd();
  const [head = "", ...rest] = text.split("\n").filter((line) => !line.includes("deno transpile"));
  const evalue = head.replace(/^error: /, "").replace(/^SyntaxError: /, "");
  if (evalue === "") {
    return {
      output_type: "error",
      ename: "Error",
      evalue: "Execution failed, the kernel tells no more",
      traceback: [],
    };
  }
  const traceback = [
    `SyntaxError: ${evalue}`,
    ...rest.map((line) => line.replace(/file:\/\/\S*\/cell\.ts/, "<cell>")),
  ];
  return { output_type: "error", ename: "SyntaxError", evalue, traceback };
}
