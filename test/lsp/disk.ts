import type { Entry, Question } from "#library";
import type { Host } from "../../server/lsp/host.ts";

/** A disk that tests can change: what stands at an address; nothing for a file that may not be read. */
export type Disk = Record<string, string | undefined>;

/** The part of a host that has a disk. Repositories begin in folders that hold a file called ".git". */
export function hostOf(disk: Disk): Pick<Host, "look" | "isThere" | "list" | "read" | "stamp"> {
  return {
    look: ({ kind, path }: Question) => (kind === "top" ? `${path}.git` in disk : disk[path]),
    isThere: (uri) => uri in disk,
    async list(folder) {
      const entries = new Map<string, Entry>();
      for (const uri of Object.keys(disk)) {
        if (!uri.startsWith(folder)) continue;
        const [name = "", ...below] = uri.slice(folder.length).split("/").map(decodeURIComponent);
        entries.set(name, { name, kind: below.length > 0 ? "folder" : "file" });
      }
      return [...entries.values()];
    },
    stamp: async (uri) => `${disk[uri]?.length}`,
    async read(uri) {
      const text = disk[uri];
      if (text === undefined) throw new Error("may not be read");
      return text;
    },
  };
}
