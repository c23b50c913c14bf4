import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { verifyRun } from "../run/verify_run.ts";
import { CommandFailure } from "./command_failure.ts";
import { ROOT } from "./root.ts";
import { userPath } from "./user_path.ts";
import { writeStdout } from "./write_stdout.ts";

/** `paperscope verify`: whether the files of a run are still those that it wrote. */
export function verifyCommand(): Command {
  return new Command("verify")
    .description("Hash the files of a run anew and name those that differ from its manifest")
    .argument("<run>", "name of a run in outputs/, or its path")
    .action(async (run: string) => {
      const named = join(ROOT, "outputs", run);
      const { n_files, missing, changed, added } = await verifyRun(existsSync(named) ? named : userPath(run));
      const lines = [
        ...missing.map((name) => `missing ${name}`),
        ...changed.map((name) => `changed ${name}`),
        ...added.map((name) => `added ${name}`),
      ];
      if (lines.length > 0) {
        await writeStdout(lines.join("\n") + "\n");
        throw new CommandFailure(`${lines.length} files of run "${run}" differ from its manifest`);
      }
      await writeStdout(`${n_files} files of run "${run}" are as its manifest says\n`);
    });
}
