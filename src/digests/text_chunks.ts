import { DecodeError } from "./decoded_text.ts";

const MAX_TEXT_LENGTH = 500_000_000;
const MAX_LINE_LENGTH = 50_000_000;

/**
 * The text that chunks make up.
 *
 * @throws {DecodeError} If it is longer than one text can be.
 */
export async function wholeText(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_TEXT_LENGTH) {
      throw new DecodeError("it is larger than 500 MB, expected NDJSON, which is read line by line");
    }
    parts.push(chunk);
  }
  return parts.join("");
}

/**
 * The lines that chunks make up, without their ends: those that each chunk completes, together.
 *
 * @throws {DecodeError} If one of them is longer than 50 MB.
 */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let open = "";
  for await (const chunk of chunks) {
    const lines = chunk.split("\n");
    lines[0] = open + lines[0];
    open = lines.pop()!;
    if (open.length > MAX_LINE_LENGTH) throw new DecodeError("it has a line of more than 50 MB");
    if (lines.length > 0) yield lines;
  }
  if (open !== "") yield [open];
}
