/** What may end a wait before its time. */
export interface Ends {
  /** Resolves when the kernel's process has ended. */
  ended: Promise<string>;
  /** The caller's wish to stop. */
  signal?: AbortSignal | undefined;
  /** Longest wait in milliseconds; Infinity for none. */
  limitMs: number;
}

/** How a wait came out. */
export type Waited<T> =
  | { kind: "done"; value: T }
  | { kind: "died"; how: string }
  | { kind: "stopped" }
  | { kind: "timeout" };

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Waits for a promise until it resolves, the kernel dies, the caller stops or time is up, whichever is first. */
export async function waitFor<T>(promise: Promise<T>, { ended, signal, limitMs }: Ends): Promise<Waited<T>> {
  if (signal?.aborted) return { kind: "stopped" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  const waits: Promise<Waited<T>>[] = [
    promise.then((value) => ({ kind: "done", value })),
    ended.then((how) => ({ kind: "died", how })),
    new Promise((resolve) => {
      stop = () => resolve({ kind: "stopped" });
      signal?.addEventListener("abort", stop);
    }),
  ];
  if (limitMs <= LONGEST_TIMER_MS) {
    waits.push(new Promise((resolve) => timer = setTimeout(() => resolve({ kind: "timeout" }), limitMs)));
  }
  try {
    return await Promise.race(waits);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop!);
  }
}

/** Waits that long. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits for a promise, that long at most. */
export async function atMost(promise: Promise<unknown>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([promise, new Promise((resolve) => timer = setTimeout(resolve, ms))]);
  clearTimeout(timer);
}
