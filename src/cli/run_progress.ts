import { MultiBar, type SingleBar } from "cli-progress";
import { digestReportLine } from "../digests/load_report.ts";
import type { RunProgress } from "../run/run_notebooks.ts";

/** Progress of a run on standard error: a bar a notebook on a terminal, plain lines otherwise. */
export function runProgress(stream: NodeJS.WriteStream, { explain }: { explain: boolean }): RunProgress {
  const bars = new Map<string, SingleBar>();
  const multiBar = stream.isTTY
    ? new MultiBar({
      stream,
      format: "{notebook} [{bar}] cell {value} of {total}",
      clearOnComplete: true,
      hideCursor: true,
    })
    : null;
  const say = (line: string) =>
    multiBar && bars.size > 0 ? multiBar.log(`${line}\n`) : stream.write(`${line}\n`);
  return {
    digest: (report) => say(digestReportLine(report)),
    note: say,
    cell(notebook, { cell, nCells, durationMs }) {
      if (!multiBar || durationMs !== null) return;
      if (!bars.has(notebook)) bars.set(notebook, multiBar.create(nCells, cell, { notebook }));
      bars.get(notebook)!.update(cell);
    },
    notebook({ name, status, kernel, duration_s, reused_from }, why) {
      const bar = bars.get(name);
      const took = reused_from === null
        ? `${status}, ${kernel} kernel, ${duration_s.toFixed(1)} s`
        : `unchanged, taken from ${reused_from}`;
      say(`${name}: ${took}${explain && reused_from === null ? ` (${why})` : ""}`);
      bars.delete(name);
      if (bar) multiBar!.remove(bar);
      if (bars.size === 0) multiBar?.stop();
    },
    log: (notebook, line) => say(`${notebook}: ${line}`),
  };
}
