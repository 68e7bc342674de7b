/** What one test in an editor came to. */
export interface Check {
  readonly name: string;
  /** Why it failed; absent when it passed. */
  readonly error?: string;
}
