import type { Dialect } from "./dialect.ts";
import { plainDialect } from "./plain_dialect.ts";
import { readTslabError } from "./tslab_error.ts";

/** tslab prints errors on stderr, names none in its reply and turns down cells for 200 ms after one. */
export const tslabDialect: Dialect = {
  ...plainDialect,
  pauseAfterErrorMs: 300,
  explain(_reply, cell, _shown, heard) {
    const { error, line, text } = readTslabError(heard.stderr(), cell.source);
    const i = cell.outputs.findLastIndex((output) =>
      output.output_type === "stream" && output.name === "stderr"
    );
    const output = cell.outputs[i];
    if (output?.output_type === "stream" && output.text.endsWith(text)) {
      output.text = output.text.slice(0, output.text.length - text.length);
      if (output.text === "") cell.outputs.splice(i, 1);
    }
    return Promise.resolve({ error, line });
  },
};
