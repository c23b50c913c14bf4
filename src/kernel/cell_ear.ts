import { setTimeout } from "node:timers";
import type { Heard } from "./dialect.ts";
import { type Message, textOf } from "./messages.ts";

/** Hears the iopub messages of one cell; see `Heard`. */
export interface CellEar extends Heard {
  hear(message: Message): void;
  /** Ends all waiting for silence, which would keep the process alive. */
  close(): void;
}

/** An ear for the cell whose execute_request has that id. Status and barrier messages are kept, outputs are not. */
export function createCellEar(id: string, isSignal: (message: Message) => boolean): CellEar {
  const kept: Message[] = [];
  const waiting: { fits: (message: Message) => boolean; take: (message: Message) => void }[] = [];
  let lastHeard = Date.now();
  const stderr: string[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  return {
    id,
    hear(message) {
      lastHeard = Date.now();
      if (message.type === "stream" && message.content.name === "stderr") {
        stderr.push(textOf(message.content, "text"));
      }
      if (isSignal(message)) kept.push(message);
      for (const { fits, take } of waiting) if (fits(message)) take(message);
    },
    first(fits) {
      const found = kept.find(fits);
      if (found !== undefined) return Promise.resolve(found);
      return new Promise((take) => waiting.push({ fits, take }));
    },
    stderr: () => stderr,
    silence(ms) {
      return new Promise((resolve) => {
        const check = () => {
          const left = lastHeard + ms - Date.now();
          if (left <= 0) resolve();
          else timers.add(setTimeout(check, left));
        };
        check();
      });
    },
    close() {
      timers.forEach(clearTimeout);
    },
  };
}
