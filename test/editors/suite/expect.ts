/** @throws when the two do not have the same JSON */
export function equal(actual: unknown, expected: unknown): void {
  const [have, want] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (have !== want) throw new Error(`Expected ${want}, got ${have}`);
}

/** @throws when the text does not match */
export function matches(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`Expected ${pattern} in ${JSON.stringify(text)}`);
}

/**
 * Asks until there is an answer. What is asked may throw while VS Code is still getting ready.
 * @throws after fifteen seconds
 */
export async function until<T>(
  what: string,
  ask: () => T | undefined | PromiseLike<T | undefined>,
): Promise<T & {}> {
  const end = Date.now() + 15_000;
  let lastError: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`Waited in vain for ${what}${lastError === undefined ? "" : `: ${lastError}`}`);
}
