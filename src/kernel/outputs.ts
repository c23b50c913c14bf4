import { type Message, objectOf, textOf } from "./messages.ts";
import type { DisplayOutput, ErrorOutput, JsonObject, Output, ResultOutput } from "./nbformat.ts";

/** The outputs of one cell while its messages come in. */
export interface CellOutputs {
  outputs: Output[];
  /** Set by `clear_output` with `wait`: the next output replaces what stands. */
  clearsNext: boolean;
}

/** Outputs that a later `update_display_data` may change, by display id; one map for a whole notebook. */
export type Displays = Map<string, (DisplayOutput | ResultOutput)[]>;

/** Outputs of a cell that has not printed anything yet. */
export function createCellOutputs(): CellOutputs {
  return { outputs: [], clearsNext: false };
}

/**
 * Takes one iopub message into the outputs of a cell, as JupyterLab would show it.
 *
 * Neighbouring stream texts of one name merge, `clear_output` empties, `update_display_data` changes every output
 * with its display id, in earlier cells too. `transient` is dropped: display ids are random. Messages that are no
 * outputs are passed over.
 *
 * @returns Whether the message was an output or changed one.
 */
export function collectOutput(cell: CellOutputs, message: Message, displays: Displays): boolean {
  if (message.type === "clear_output") {
    if (message.content.wait === true) cell.clearsNext = true;
    else clear(cell);
    return true;
  }
  if (message.type === "update_display_data") return updateDisplays(message, displays);
  const output = outputOf(message);
  if (output === null) return false;
  if (cell.clearsNext) clear(cell);
  const last = cell.outputs.at(-1);
  if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name) {
    last.text += output.text;
    return true;
  }
  cell.outputs.push(output);
  if ("data" in output) register(output, message, displays);
  return true;
}

/** Takes an output out of a cell's outputs; streams that become neighbours merge. */
export function removeOutput(outputs: Output[], i: number): void {
  outputs.splice(i, 1);
  const [before, behind] = [outputs[i - 1], outputs[i]];
  if (before?.output_type !== "stream" || behind?.output_type !== "stream" || before.name !== behind.name) {
    return;
  }
  before.text += behind.text;
  outputs.splice(i, 1);
}

/** Text without ANSI colours and other terminal sequences. */
export function stripAnsi(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)/g, "");
}

/** What an error message or a failed `execute_reply` says, without colours; null where it names nothing. */
export function errorOf(content: JsonObject): ErrorOutput | null {
  if (typeof content.ename !== "string") return null;
  const lines = Array.isArray(content.traceback) ? content.traceback : [];
  return {
    output_type: "error",
    ename: stripAnsi(content.ename),
    evalue: stripAnsi(textOf(content, "evalue")),
    traceback: lines.filter((line) => typeof line === "string").map(stripAnsi),
  };
}

function outputOf({ type, content }: Message): Output | null {
  const data = objectOf(content, "data");
  const metadata = objectOf(content, "metadata");
  switch (type) {
    case "stream":
      return {
        output_type: "stream",
        name: content.name === "stderr" ? "stderr" : "stdout",
        text: textOf(content, "text"),
      };
    case "display_data":
      return { output_type: "display_data", data, metadata };
    case "execute_result": {
      const count = typeof content.execution_count === "number" ? content.execution_count : null;
      return { output_type: "execute_result", data, metadata, execution_count: count };
    }
    case "error":
      return errorOf(content);
    default:
      return null;
  }
}

function clear(cell: CellOutputs): void {
  cell.outputs.length = 0;
  cell.clearsNext = false;
}

function displayIdOf(message: Message): string {
  return textOf(objectOf(message.content, "transient"), "display_id");
}

function register(output: DisplayOutput | ResultOutput, message: Message, displays: Displays): void {
  const id = displayIdOf(message);
  if (id === "") return;
  displays.set(id, [...displays.get(id) ?? [], output]);
}

function updateDisplays(message: Message, displays: Displays): boolean {
  const shown = displays.get(displayIdOf(message)) ?? [];
  for (const output of shown) {
    output.data = objectOf(message.content, "data");
    output.metadata = objectOf(message.content, "metadata");
  }
  return shown.length > 0;
}
