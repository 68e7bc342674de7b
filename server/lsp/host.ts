import type { Answer, Entry, Question } from "#library";

/** Where the server runs: the few things that differ between Node and a browser. */
export interface Host {
  /** The version to introduce itself with. */
  readonly version?: string;
  /** The address of a rule's page, when one is at hand without a network. */
  pageOf(rule: string): string | undefined;
  /** The names of the files in a document's folder; empty where that cannot be known. Never fails. */
  namesBeside(uri: string): Promise<readonly string[]>;
  /** What stands in a file of this machine, or whether a repository begins in a folder of it. Left out by hosts without files. */
  look?(question: Question): Answer;
  /** Whether there is a file at an address of this machine. Never fails. Left out by hosts without files. */
  isThere?(uri: string): boolean;
  /**
   * What stands in a folder of this machine. A link is told as what it leads to, if that is a file below `top`.
   * Rejects where the folder cannot be read. Left out by hosts without files.
   */
  list?(folder: string, top: string): Promise<readonly Entry[]>;
  /** The text of a file of this machine. Rejects with an error that says why, where there is none to read. */
  read?(uri: string): Promise<string>;
  /** What differs when a file of this machine has been written anew. Rejects where there is none. */
  stamp?(uri: string): Promise<string>;
  /** Lets the messages that have arrived go first. */
  pause(): Promise<void>;
  /** Lets some milliseconds pass. Left out by hosts where nobody types. */
  rest?(milliseconds: number): Promise<void>;
  /** Runs some work after the messages that have already arrived. */
  later(work: () => void): void;
}
