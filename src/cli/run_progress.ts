import { SingleBar } from "cli-progress";
import { digestReportLine } from "../digests/load_report.ts";
import type { RunProgress } from "../run/run_notebooks.ts";

/** Progress of a run on standard error: a bar on a terminal, plain lines otherwise. */
export function runProgress(stream: NodeJS.WriteStream): RunProgress {
  const say = (line: string) => stream.write(`${line}\n`);
  const bar = stream.isTTY
    ? new SingleBar({
      stream,
      format: "{notebook} [{bar}] cell {value}/{total}",
      clearOnComplete: true,
      hideCursor: true,
    })
    : null;
  return {
    digest: (report) => say(digestReportLine(report)),
    cell(notebook, { cell, nCells, durationMs }) {
      if (!bar || durationMs !== null) return;
      if (bar.isActive) bar.update(cell, { notebook });
      else bar.start(nCells, cell, { notebook });
    },
    notebook({ name, status, kernel, duration_s }) {
      bar?.stop();
      say(`${name}: ${status}, ${kernel} kernel, ${duration_s.toFixed(1)} s`);
    },
    log: (notebook, line) => say(`${notebook}: kernel says: ${line}`),
  };
}
