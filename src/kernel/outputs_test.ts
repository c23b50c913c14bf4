import assert from "node:assert/strict";
import { createMessage } from "./messages.ts";
import type { JsonObject, Output } from "./nbformat.ts";
import {
  collectOutput,
  createCellOutputs,
  type Displays,
  errorOf,
  removeOutput,
  stripAnsi,
} from "./outputs.ts";

type Sent = [type: string, content: JsonObject];

/** Outputs of a cell after these messages. */
function collect(sent: Sent[], displays: Displays = new Map()): Output[] {
  const cell = createCellOutputs();
  for (const [type, content] of sent) collectOutput(cell, createMessage(type, content), displays);
  return cell.outputs;
}

const out = (text: string, name = "stdout"): Sent => ["stream", { name, text }];
const show = (text: string, id?: string, type = "display_data"): Sent => {
  const content: JsonObject = { data: { "text/plain": text }, metadata: {} };
  return [type, id === undefined ? content : { ...content, transient: { display_id: id } }];
};
const shown = (text: string): Output => {
  return { output_type: "display_data", data: { "text/plain": text }, metadata: {} };
};

Deno.test("collectOutput() merges neighbouring streams of one name", () => {
  assert.deepEqual(collect([out("a"), out("b\n"), out("careful", "stderr"), out("c")]), [
    { output_type: "stream", name: "stdout", text: "ab\n" },
    { output_type: "stream", name: "stderr", text: "careful" },
    { output_type: "stream", name: "stdout", text: "c" },
  ]);
});

Deno.test("collectOutput() keeps results and displays without transient data", () => {
  const result: Sent = ["execute_result", {
    execution_count: 4,
    data: { "text/plain": "5" },
    metadata: {},
    transient: {},
  }];
  assert.deepEqual(collect([show("a", "id"), result]), [
    shown("a"),
    { output_type: "execute_result", data: { "text/plain": "5" }, metadata: {}, execution_count: 4 },
  ]);
});

Deno.test("collectOutput() clears at once, or with wait when the next output comes", () => {
  assert.deepEqual(collect([out("a"), ["clear_output", { wait: false }]]), []);
  assert.deepEqual(collect([out("a"), ["clear_output", { wait: true }]]), collect([out("a")]));
  assert.deepEqual(
    collect([out("a"), ["clear_output", { wait: true }], out("b"), out("c")]),
    collect([out("bc")]),
  );
});

Deno.test("collectOutput() updates every output with the display id, in earlier cells too", () => {
  const displays: Displays = new Map();
  const earlier = collect([show("a", "one"), show("b", "two")], displays);
  const later = collect([show("a", "one"), show("c", "one", "update_display_data")], displays);
  assert.deepEqual(earlier, [shown("c"), shown("b")]);
  assert.deepEqual(later, [shown("c")]);
});

Deno.test("collectOutput() passes over updates of unknown displays and messages that are no outputs", () => {
  const sent: Sent[] = [
    show("c", "nowhere", "update_display_data"),
    ["status", { execution_state: "busy" }],
    ["execute_input", { code: "1" }],
    ["comm_open", {}],
  ];
  assert.deepEqual(collect(sent), []);
});

Deno.test("errorOf() strips colours and says null of an error without a name", () => {
  const content = { ename: "E", evalue: "\x1b[31mbad\x1b[0m", traceback: ["\x1b[0;31mE\x1b[39m: bad"] };
  assert.deepEqual(errorOf(content), {
    output_type: "error",
    ename: "E",
    evalue: "bad",
    traceback: ["E: bad"],
  });
  assert.equal(errorOf({ status: "error" }), null);
});

Deno.test("stripAnsi() takes out colours, cursor moves and links, and nothing else", () => {
  const cases: [string, string][] = [
    ["\x1b[1;38;5;28mfor\x1b[0m x[0]", "for x[0]"],
    ["\x1b[2K\x1b[1Gdone", "done"],
    ["\x1b]8;;https://example.org\x07link\x1b]8;;\x07", "link"],
    ["[31m stays", "[31m stays"],
  ];
  for (const [text, expected] of cases) assert.equal(stripAnsi(text), expected);
});

Deno.test("removeOutput() merges the streams that become neighbours", () => {
  const outputs = collect([
    out("a"),
    ["error", { ename: "E", evalue: "", traceback: [] }],
    out("b"),
    show("c"),
  ]);
  removeOutput(outputs, 1);
  assert.deepEqual(outputs, [...collect([out("ab")]), shown("c")]);
  removeOutput(outputs, 0);
  assert.deepEqual(outputs, [shown("c")]);
});
