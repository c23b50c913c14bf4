/** How a kernel is started. */
export interface KernelSpec {
  /** Name by which it is asked for, such as "deno". */
  name: string;
  displayName: string;
  /** Language of its cells, in lower case. */
  language: string;
  /** Program and arguments; `{connection_file}` stands for the path of the connection file. */
  argv: string[];
  /** Variables that it needs beside those of the runner. */
  env: { [name: string]: string };
  /** How a running cell is interrupted. */
  interruptMode: "signal" | "message";
  /** Folder of its kernel.json; null for the kernels that come with the project. */
  folder: string | null;
}
