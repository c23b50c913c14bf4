/** A run that cannot be made, or whose outputs cannot be kept. */
export class RunError extends Error {
  override name = "RunError";
}
