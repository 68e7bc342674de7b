/** A copy that does not keep the whole text of the ad in memory, as a slice of it would. */
export function detached(text: string): string {
  return [...text].join("");
}
