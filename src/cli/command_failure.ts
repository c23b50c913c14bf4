/** A command that did its work but has to say that not all of it succeeded. */
export class CommandFailure extends Error {
  override name = "CommandFailure";
}
