import { unifiedDiff } from "../unified.ts";
import { printable } from "./cells.ts";
import type { Format } from "./format.ts";
import type { Terminal } from "./text.ts";

/** A file that becomes another one; `from` is "/dev/null" for a new one. */
export interface Diffed {
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
}

/** Changes as `patch` and `git apply -p0` take them; on a terminal, nothing in them can command it. */
export function diffAsText({ colours, columns }: Terminal): Format<Diffed> {
  return {
    start: "",
    between: "",
    file({ from, to, before, after }) {
      const diff = unifiedDiff(before, after, [printable(from), printable(to)]);
      if (columns === undefined && !colours) return diff;
      const lines = diff.trimEnd().split("\n").map(printable);
      return lines.map((line) => `${colours ? painted(line) : line}\n`).join("");
    },
    end: () => "",
  };
}

function painted(line: string): string {
  if (line.startsWith("--- ") || line.startsWith("+++ ")) return `\x1b[1m${line}\x1b[0m`;
  const code = { "-": "31", "+": "32", "@": "36" }[line.charAt(0)];
  return code ? `\x1b[${code}m${line}\x1b[0m` : line;
}
