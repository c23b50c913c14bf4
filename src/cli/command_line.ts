import { readFile } from "node:fs/promises";
import { Command, CommanderError } from "commander";
import { CommandFailure } from "./command_failure.ts";
import { enrichCommand } from "./enrich_command.ts";
import { evaluateCommand } from "./evaluate_command.ts";
import { kernelsCommand } from "./kernels_command.ts";
import { loadCommand } from "./load_command.ts";
import { notebooksCommand } from "./notebooks_command.ts";
import { runCommand } from "./run_command.ts";
import { verifyCommand } from "./verify_command.ts";

/** Form of our own messages; those of the engine ("Cannot read properties of ...") have no colon. */
const OURS = /^Cannot [^:]+: /;
const PACKAGE_JSON = new URL("../../package.json", import.meta.url);

/**
 * Runs `paperscope ARGS`.
 *
 * @returns Exit status: 0 done, 1 failed, 2 wrong usage.
 */
export async function runCommandLine(args: string[]): Promise<number> {
  const program = new Command("paperscope")
    .description("Analysis notebooks over digests of machine-learning papers")
    .version(JSON.parse(await readFile(PACKAGE_JSON, "utf8")).version)
    .showHelpAfterError("(paperscope --help tells more)")
    .exitOverride();
  for (
    const command of [
      runCommand(),
      loadCommand(),
      enrichCommand(),
      evaluateCommand(),
      verifyCommand(),
      notebooksCommand(),
      kernelsCommand(),
    ]
  ) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    return statusOf(error);
  }
}

/** Prints what went wrong: our own errors as one line, anything unforeseen with its stack. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isForeseen = error instanceof CommandFailure ||
    error instanceof Error && OURS.test(error.message);
  console.error(isForeseen ? (error as Error).message : error);
  return 1;
}
