import { HTML_MIME, type MimeBundle, TEXT_MIME, VEGA_LITE_MIME } from "./mime_bundle.ts";

/** Sends a bundle to the front-end; resolves when it is out. */
export type Display = (bundle: MimeBundle) => Promise<void>;

/** The part of `Deno.jupyter` that is used; only Deno's kernel has it. */
interface DenoJupyter {
  broadcast(type: "display_data", content: MimeBundle & { transient: object }): Promise<void>;
}

/** tslab sends one representation a call: the richest that its front-ends draw. */
const TSLAB_ORDER = [VEGA_LITE_MIME, HTML_MIME, TEXT_MIME];

/**
 * The display of the kernel that runs this code.
 *
 * @throws {Error} If neither Deno's kernel nor tslab runs it.
 */
export async function kernelDisplay(): Promise<Display> {
  const jupyter = denoJupyter();
  if (jupyter) return (bundle) => displayInDeno(jupyter, bundle);
  const { display } = await import("tslab");
  return (bundle) => {
    const mime = TSLAB_ORDER.find((mime) => mime in bundle.data)!;
    // The declared type is narrower than what tslab sends: JSON representations are objects.
    display.raw(mime, bundle.data[mime] as string);
    return Promise.resolve();
  };
}

/** `Deno.jupyter`, which throws when it is looked at outside of Deno's kernel. */
function denoJupyter(): DenoJupyter | null {
  const { Deno } = globalThis as unknown as { Deno?: { jupyter: DenoJupyter } };
  try {
    return Deno?.jupyter ?? null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/**
 * Deno's kernel reports a cell done before its outputs are sent, and front-ends then lose them: the pause,
 * longer for a longer message, lets the message out first.
 */
async function displayInDeno(jupyter: DenoJupyter, bundle: MimeBundle): Promise<void> {
  await jupyter.broadcast("display_data", { ...bundle, transient: {} });
  const n_chars = JSON.stringify(bundle.data).length;
  await new Promise((resolve) => setTimeout(resolve, 20 + n_chars / 20_000));
}
