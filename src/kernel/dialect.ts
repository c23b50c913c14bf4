import type { LiveKernel } from "./live_kernel.ts";
import type { Message } from "./messages.ts";
import type { CodeCell, ErrorOutput } from "./nbformat.ts";

/** What is known once all outputs of a cell are in. */
export interface Settled {
  /** Errors that the kernel did not report as the cell's own, such as an unhandled rejection. */
  strays: ErrorOutput[];
  /** Text of a last value that the kernel shows nothing for (null, a bigint), or null. */
  value: string | null;
  /** Whether outputs may be missing. */
  isShort: boolean;
}

/** The error of a cell, and the line of the cell that it came from, from 1; null where the kernel does not tell. */
export interface Explained {
  error: ErrorOutput;
  line: number | null;
}

/** How one family of kernels has to be handled beyond the protocol. */
export interface Dialect {
  /** Code run silently before the first cell, or null. */
  prelude: string | null;
  /** Whether outputs belong to the cell that runs, whatever parent they name. */
  ignoresParents: boolean;
  /** Whether interrupts go by message, whatever the kernelspec says. */
  interruptsByMessage: boolean;
  /** Pause in milliseconds before the next cell after one that failed. */
  pauseAfterErrorMs: number;
  /** Waits until all outputs of a cell whose reply is in (`isOk`: without an error) have been heard. */
  settle(kernel: LiveKernel, cell: CodeCell, heard: Heard, isOk: boolean): Promise<Settled>;
  /**
   * The error of a failed cell and the line where it came up.
   *
   * @param shown The error that the kernel published, or null.
   * @param heard Its messages, for kernels that publish errors as text.
   */
  explain(reply: Message, cell: CodeCell, shown: ErrorOutput | null, heard: Heard): Promise<Explained>;
}

/** The iopub messages of a cell, for who waits for one of them. */
export interface Heard {
  /** Id of the execute_request. */
  id: string;
  /** Resolves with the first message that fits, heard already or still to come. */
  first(fits: (message: Message) => boolean): Promise<Message>;
  /** Texts of the messages on stderr, in order. */
  stderr(): readonly string[];
  /** Resolves when nothing has been heard for so long. */
  silence(ms: number): Promise<void>;
}
