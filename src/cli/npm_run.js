// Runs a task of deno.json for npm. npx puts the project's folder into INIT_CWD; the folder that the user stands in,
// from which paths are seen, goes on as PAPERSCOPE_CWD.
import { spawn } from "node:child_process";
import process from "node:process";

const npx = ["--yes", "--loglevel=error", "deno@2.9.5", "-q", "task", ...process.argv.slice(2)];
const env = { ...process.env, PAPERSCOPE_CWD: process.env.INIT_CWD ?? process.cwd() };
const child = spawn("npx", npx, { stdio: "inherit", env, shell: process.platform === "win32" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exitCode = code ?? 1);
