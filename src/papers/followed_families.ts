/**
 * Ids of the families to follow: those that are wanted, or all where none is.
 *
 * @throws {RangeError} If a wanted id is not one of a family.
 */
export function followedFamilies(families: readonly { id: string }[], wanted: readonly string[]): string[] {
  const known = families.map((family) => family.id);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const names = known.map((id) => `"${id}"`).join(", ");
    throw new RangeError(`Cannot follow family "${unknown}": it is unknown, expected one of ${names}`);
  }
  return wanted.length > 0 ? [...wanted] : known;
}
