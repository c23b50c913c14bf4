import { type CodeCell, type Json, type Notebook, tagsOf } from "./nbformat.ts";
import { ParameterError } from "./parameter_error.ts";
import { checkValues, type Parameter, parametersCell, readParameters } from "./parameters.ts";

const TAG = "injected-parameters";

/**
 * A copy of the notebook with the values in a cell tagged "injected-parameters" right behind the one tagged
 * "parameters", as papermill puts it; a cell injected before is replaced and leaves its number.
 *
 * Each value is declared anew with the keyword and type of its first declaration: the Deno kernel and tslab both take
 * the later declaration of a name, `const` as well as `let`.
 *
 * @throws {ParameterError} If a name is not declared or a value does not fit its type.
 */
export function injectParameters(notebook: Notebook, values: { readonly [name: string]: Json }): Notebook {
  const before = notebook.cells.find((cell) => tagsOf(cell).includes(TAG));
  const cells = structuredClone(notebook.cells.filter((cell) => !tagsOf(cell).includes(TAG)));
  const names = Object.keys(values);
  if (names.length === 0) return { ...notebook, cells };
  const parameters = readParameters(notebook);
  const tagged = parametersCell(notebook);
  if (tagged === null) {
    throw new ParameterError(`no cell is tagged "parameters", expected one that declares "${names[0]}"`);
  }
  checkValues(parameters, values);
  const at = cells.findIndex((cell) => cell.id === tagged.id);
  const injected = injectedCell(parameters, values, cells.map((cell) => cell.id));
  if (before?.cell_type === "code") injected.execution_count = before.execution_count;
  cells.splice(at + 1, 0, injected);
  return { ...notebook, cells };
}

function injectedCell(
  parameters: readonly Parameter[],
  values: { readonly [name: string]: Json },
  taken: readonly string[],
): CodeCell {
  const given = parameters.filter(({ name }) => Object.hasOwn(values, name));
  const lines = given.map(({ keyword, name, annotation }) => {
    return `${keyword} ${name}${annotation === null ? "" : `: ${annotation}`} = ${
      JSON.stringify(values[name])
    };`;
  });
  let id = TAG;
  for (let i = 2; taken.includes(id); i++) id = `${TAG}-${i}`;
  const source = ["// Parameters", ...lines].join("\n");
  return { cell_type: "code", id, metadata: { tags: [TAG] }, source, execution_count: null, outputs: [] };
}
