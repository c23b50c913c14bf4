import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import process from "node:process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command } from "commander";
import { DecodeError } from "../digests/decoded_text.ts";
import { linesOf } from "../digests/text_chunks.ts";
import { enrichLines } from "../enrich/enrich_lines.ts";
import { readFamilies } from "../enrich/families_file.ts";
import { CommandFailure } from "./command_failure.ts";
import { userPath } from "./user_path.ts";
import { writeStdout } from "./write_stdout.ts";

interface EnrichOptions {
  families?: string;
  out?: string;
  keepGoing?: boolean;
}

/** `paperscope enrich`: the rules as a filter, NDJSON in, NDJSON out. */
export function enrichCommand(): Command {
  return new Command("enrich")
    .description("Add to papers what the rules read in them: NDJSON in, NDJSON out, in the same order")
    .argument("[file]", 'NDJSON with at least "title" and "abstract" a line; - is standard input', "-")
    .option("--families <file>", "families to read the papers for, in the form of data/families.json")
    .option("--out <file>", "write to this file instead of standard output")
    .option("--keep-going", "end with status 0 even if lines were left out")
    .action(enrich);
}

async function enrich(file: string, options: EnrichOptions): Promise<void> {
  const families = await readFamilies(
    options.families === undefined ? undefined : userPath(options.families),
  );
  const name = file === "-" ? "standard input" : file;
  const input = file === "-" ? process.stdin : createReadStream(userPath(file));
  let n_broken = 0;
  const lines = enrichLines(linesIn(input, name), families, ({ line, what }) => {
    n_broken++;
    console.error(`Cannot enrich "${name}": line ${line} ${what}`);
  });
  if (options.out === undefined) { for await (const batch of lines) await writeStdout(batch); }
  else await writeWhole(userPath(options.out), lines);
  if (n_broken > 0 && !options.keepGoing) {
    throw new CommandFailure(`${n_broken} lines of "${name}" were left out`);
  }
}

/** The lines of an input, as they come in. */
async function* linesIn(input: NodeJS.ReadableStream, name: string): AsyncGenerator<string[]> {
  input.setEncoding("utf8");
  try {
    yield* linesOf(input as AsyncIterable<string>);
  } catch (error) {
    const what = error instanceof DecodeError
      ? error.message
      : `it cannot be read (${(error as NodeJS.ErrnoException).code})`;
    throw new Error(`Cannot enrich "${name}": ${what}`, { cause: error });
  }
}

/** Writes beside the file first, so that a broken run leaves what was there before. */
async function writeWhole(path: string, lines: AsyncIterable<string>): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(`Cannot write "${path}": ${code}, expected a file in a folder that can be written`, {
      cause: error,
    });
  }
}
