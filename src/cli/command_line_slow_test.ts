import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { ROOT } from "./root.ts";

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

function paperscope(args: string[], options: { input?: string; cwd?: string } = {}): Promise<Ended> {
  const { input = "", cwd = ROOT } = options;
  const argv = [
    "run",
    "-q",
    "--no-prompt",
    "-P",
    "--config",
    join(ROOT, "deno.json"),
    join(ROOT, "src/cli/main.ts"),
    ...args,
  ];
  const child = spawn(process.execPath, argv, {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: cwd, NO_COLOR: "1" },
  });
  const ended: Ended = { status: null, stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => ended.stdout += chunk);
  child.stderr.on("data", (chunk) => ended.stderr += chunk);
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (status) => resolve({ ...ended, status })));
}

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "paperscope-cli-"));
  try {
    await test(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const LINE = JSON.stringify({ title: "A", abstract: "We propose attention." }) + "\n";

Deno.test("wrong usage ends with status 2, bad input with status 1, help and version with 0", async () => {
  const cases: [string[], number, RegExp][] = [
    [["--version"], 0, /^\d+\.\d+\.\d+\n$/],
    [["run", "--help"], 0, /^Usage: paperscope run/],
    [["frobnicate"], 2, /unknown command 'frobnicate'/],
    [["run", "--nope"], 2, /unknown option '--nope'/],
    [["run", "--jobs", "0"], 2, /Found "0", expected a whole number/],
    [["load"], 2, /missing required argument/],
    [["load", "none.txt", "--date", "2025-02-30"], 2, /expected an ISO date/],
    [["load", "none.txt"], 1, /^Cannot read digest ".*none\.txt": there is no such file or folder\n$/],
    [["enrich", "none.ndjson"], 1, /^Cannot enrich "none\.ndjson": it cannot be read \(ENOENT\)\n$/],
    [["evaluate", "none.jsonl"], 1, /^Cannot read ".*none\.jsonl": ENOENT\n$/],
    [["verify", "none"], 1, /^Cannot verify run ".*none": there is no such folder/],
    [
      ["run", "--param", "topicz=1", "--name", "never"],
      1,
      /parameter "topicz" is unknown, did you mean "topics"\n$/,
    ],
  ];
  for (const [args, status, message] of cases) {
    const ended = await paperscope(args);
    assert.equal(ended.status, status, args.join(" "));
    assert.match(status === 0 ? ended.stdout : ended.stderr, message, args.join(" "));
  }
});

Deno.test("enrich reads standard input, reports broken lines, and ends with 1 unless it is to keep going", async () => {
  const input = LINE + "{\n" + LINE;
  const failed = await paperscope(["enrich"], { input });
  assert.equal(failed.status, 1);
  assert.equal(failed.stdout.trim().split("\n").length, 2);
  assert.match(failed.stderr, /^Cannot enrich "standard input": line 2 is not JSON/);
  assert.equal((await paperscope(["enrich", "-", "--keep-going"], { input })).status, 0);
});

Deno.test("paths are seen from the user's folder, and --out replaces a file only when whole", () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, "in.ndjson"), LINE);
    await writeFile(join(folder, "out.ndjson"), "old");
    const { status, stdout } = await paperscope(["enrich", "in.ndjson", "--out", "out.ndjson"], {
      cwd: folder,
    });
    assert.deepEqual([status, stdout], [0, ""]);
    assert.equal(
      JSON.parse(await readFile(join(folder, "out.ndjson"), "utf8")).families.subject[0],
      "attention",
    );
    const wrong = await paperscope(["enrich", "none.ndjson", "--out", "out.ndjson"], { cwd: folder });
    assert.equal(wrong.status, 1);
    assert.match(await readFile(join(folder, "out.ndjson"), "utf8"), /attention/);
  }));

Deno.test("load feeds enrich", async () => {
  const loaded = await paperscope(["load", "data/digests"]);
  assert.equal(loaded.status, 0);
  const enriched = await paperscope(["enrich"], { input: loaded.stdout });
  assert.equal(enriched.status, 0);
  assert.equal(enriched.stdout.trim().split("\n").length, loaded.stdout.trim().split("\n").length);
});

Deno.test("under npm, too, paths are seen from the user's folder, and nothing but the result is on standard output", async () => {
  // The gate itself runs under npm, whose settings would win over the project's.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const child = spawn("npm", ["run", "paperscope", "--", "load", "../data/digests"], {
    cwd: join(ROOT, "notebooks"),
    env,
  });
  let stdout = "";
  child.stdout.on("data", (chunk) => stdout += chunk);
  const status = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(status, 0);
  for (const line of stdout.trim().split("\n")) assert.equal(typeof JSON.parse(line).title, "string");
});

Deno.test("load | head ends without a word of ours", async () => {
  const command =
    `"${process.execPath}" run -q --no-prompt -P src/cli/main.ts load data/digests | head -c 100`;
  const child = spawn("sh", ["-c", command], { cwd: ROOT });
  let stderr = "";
  child.stderr.on("data", (chunk) => stderr += chunk);
  await new Promise((resolve) => child.on("close", resolve));
  assert.doesNotMatch(stderr, /EPIPE|Error/);
});

Deno.test("broken families and an output that cannot be written are told in one line", async () => {
  const cases: [string[], RegExp][] = [
    [["enrich", "--families", "none.json"], /^Cannot read families ".*none\.json": there is no such file\n$/],
    [["enrich", "--families", "README.md"], /^Cannot read families ".*README\.md": it is not JSON/],
    [["enrich", "-", "--out", "none/out.ndjson"], /^Cannot write ".*out\.ndjson": ENOENT/],
  ];
  for (const [args, message] of cases) {
    const { status, stderr } = await paperscope(args, { input: LINE });
    assert.equal(status, 1);
    assert.match(stderr, message);
    assert.equal(stderr.trim().split("\n").length, 1);
  }
});
