/** Parameters that do not fit what the notebook declares. */
export class ParameterError extends RangeError {
  override name = "ParameterError";

  /** @param found What was found and what was expected, without a final dot. */
  constructor(found: string) {
    super(`Cannot set parameters: ${found}`);
  }
}
