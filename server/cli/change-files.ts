import { writingComplaint } from "./complaint.ts";
import type { Diffed } from "./formats/diff.ts";
import type { Host } from "./host.ts";
import { isSame } from "./mend.ts";

/** A file to be made. */
export interface Created extends Diffed {
  readonly path: string;
}

/** A file to be changed, with its bytes before and after. */
export interface Changed extends Created {
  readonly old: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Files that are made and changed together. */
export interface Planned {
  /** Where the new files go; made when it is missing. */
  readonly folder: string;
  readonly created: readonly Created[];
  readonly changed: readonly Changed[];
}

/**
 * Makes the new files first and changes the old ones last, if they are what they were. When one cannot be written, those before are undone.
 * @returns what went wrong, for people; undefined when all is written.
 */
export function changeFiles({ folder, created, changed }: Planned, host: Host): string | undefined {
  const undo: (() => void)[] = [];
  let shown = host.show(folder);
  try {
    for (const { path, to, old } of changed) {
      shown = to;
      if (!isSame(host.read(path), old)) return `${to}: was changed by somebody else meanwhile; try again.`;
    }
    shown = host.show(folder);
    const made = created.length > 0 ? host.makeFolder(folder) : undefined;
    if (made !== undefined) undo.push(() => host.removeFolder(made));
    for (const { path, to, after } of created) {
      shown = to;
      host.create(path, after);
      undo.push(() => host.remove(path));
    }
    for (const { path, to, old, bytes } of changed) {
      shown = to;
      host.save(path, bytes);
      undo.push(() => host.save(path, old));
    }
    return undefined;
  } catch (error) {
    for (const back of undo.reverse()) attempt(back);
    return `${shown}: ${writingComplaint(error)}.`;
  }
}

/** What cannot be undone must not keep the rest from being undone. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}
