import type { Notebook } from "../kernel/nbformat.ts";

/** A place in a notebook as its author sees it, both counted from 1. */
export interface CellLine {
  /** Among all cells of the notebook. */
  cell: number;
  line: number;
}

/** The code cells of a notebook as one module. */
export interface NotebookModule {
  text: string;
  /** Where each line of the module comes from. */
  places: CellLine[];
}

/** Joins the code cells of a notebook into one module; each line remembers its cell. */
export function notebookModule(notebook: Notebook): NotebookModule {
  const lines: string[] = [];
  const places: CellLine[] = [];
  notebook.cells.forEach(({ cell_type, source }, i) => {
    if (cell_type !== "code") return;
    source.split("\n").forEach((text, j) => {
      lines.push(text);
      places.push({ cell: i + 1, line: j + 1 });
    });
  });
  return { text: lines.join("\n") + "\n", places };
}
