import { type Finding, type LineStarts, lineStarts, placeOf } from "#library";
import { cellsOf, cut, printable, wrap } from "./cells.ts";
import type { Format, Inspected, Linted, Tally } from "./format.ts";

/** What the reader's terminal can show. */
export interface Terminal {
  readonly colours: boolean;
  /** Undefined where lines may be as long as they are: files and pipes. */
  readonly columns: number | undefined;
}

/** An ad's line is cut to this many cells where the terminal does not say. */
const WIDTH = 100;
const EVIDENCE = 40;

/** Findings for people: where, what, the line itself with the words marked, and what the finding rests on. */
export function lintAsText({ colours, columns }: Terminal): Format<Linted> {
  const paint = painter(colours);
  return {
    start: "",
    between: "",
    file({ path, text, findings }) {
      const starts = lineStarts(text);
      const lines: string[] = [];
      for (const finding of findings) {
        const { severity } = finding;
        const { line, column } = placeOf(starts, finding);
        const place = `${paint("bold", printable(path))}:${line}:${column}`;
        lines.push(`${place}  ${paint(severity, severity)}  ${paint("dim", finding.rule)}`);
        const message = printable(finding.message);
        for (const part of columns ? wrap(message, columns - 2) : [message]) lines.push(`  ${part}`);
        const quote = quoted(text, starts[line - 1] ?? 0, finding, (columns ?? WIDTH) - 4);
        if (quote) lines.push(`    ${quote.line}`, `    ${quote.indent}${paint(severity, quote.marks)}`);
        lines.push(...evidence(text, starts, finding, paint), "");
      }
      return lines.map((line) => `${line}\n`).join("");
    },
    end: summary,
  };
}

/** What was understood, for people. */
export function inspectAsText({ colours }: Terminal): Format<Inspected> {
  const paint = painter(colours);
  return {
    start: "",
    between: "\n",
    file({ path, isAd, reasons, language, title, role, archetype, sections, demands, scope }) {
      const lines = [paint("bold", printable(path))];
      const row = (name: string, value: string): void => {
        lines.push(`  ${paint("dim", name.padEnd(8))}  ${value}`);
      };
      row(
        "job ad",
        `${isAd ? "yes" : "no"}${reasons.length > 0 ? ` (${printable(reasons.join("; "))})` : ""}`,
      );
      if (isAd) {
        row("language", language === "sv" ? "Swedish" : "English");
        row("title", title ? `${printable(title.text)} (${title.line}:${title.column})` : "none");
        row("role", [role ?? "unknown", archetype ?? "archetype unknown"].join(", "));
        row("verdict", scope.verdict);
        row("its own", scope.own.join(", ") || "none");
        row("beyond", scope.foreign.join(", ") || "none");
        row("sections", sections.map(({ kind, line }) => `${kind} (line ${line})`).join(", ") || "none");
        row("demands", demands.length === 0 ? "none" : "");
        for (const { area, mode, depth, line, column, text, reread } of demands) {
          const place = `${line}:${column}`.padEnd(7);
          const how = `${area}, ${mode}${depth === "normal" ? "" : `, ${depth}`}`;
          const why = reread
            ? paint("dim", ` (not ${reread.from ?? "nothing"}: ${printable(reread.because.join(", "))})`)
            : "";
          lines.push(`    ${place} ${how.padEnd(EVIDENCE)}  ${printable(text)}${why}`);
        }
      }
      return lines.map((line) => `${line}\n`).join("");
    },
    end: () => "",
  };
}

/** The line of the ad in which a finding begins, cut around its words, with marks to stand below them. */
function quoted(
  text: string,
  lineStart: number,
  { start, end }: Finding,
  cells: number,
): { readonly line: string; readonly indent: string; readonly marks: string } | undefined {
  const breakAt = lineEnd(text, start);
  const last = Math.min(end, breakAt);
  if (last <= start) return undefined;
  const before = text.slice(Math.max(lineStart, start - cells), start);
  const lead = printable(
    cellsOf(before) > cells / 3 ? `…${before.slice(-Math.floor(cells / 3))}` : before,
  ).trimStart();
  const words = printable(text.slice(start, last));
  const room = cells - cellsOf(lead);
  const after = printable(text.slice(last, Math.min(breakAt, last + cells)));
  return {
    line: cut(lead + words + after, cells),
    indent: " ".repeat(cellsOf(lead)),
    marks: "~".repeat(Math.max(1, Math.min(cellsOf(words), room))),
  };
}

/** Where a line ends, looked for no further than a report could show. */
function lineEnd(text: string, from: number): number {
  const ahead = text.slice(from, from + 1000);
  const at = ahead.search(/[\r\n]/);
  return from + (at < 0 ? ahead.length : at);
}

function evidence(
  text: string,
  starts: LineStarts,
  { related, elsewhere = [] }: Finding,
  paint: Painter,
): string[] {
  const inOthers = elsewhere.map(({ path, line, column, message }) => ({
    place: `${printable(path)}:${line}:${column}`,
    words: cut(printable(message), EVIDENCE),
    message: "",
  }));
  const here = related.map((one) => {
    const { line, column } = placeOf(starts, one);
    const words = cut(printable(text.slice(one.start, Math.min(one.end, one.start + 200))), EVIDENCE);
    return { place: `${line}:${column}`, words, message: printable(one.message) };
  });
  const rows = [...here, ...inOthers];
  const places = Math.max(0, ...rows.map(({ place }) => place.length));
  const widest = Math.max(0, ...rows.map(({ words }) => cellsOf(words)));
  return rows.map(({ place, words, message }) => {
    const gap = " ".repeat(widest - cellsOf(words) + 2);
    const told = message === "" ? words : `${words}${gap}${paint("dim", message)}`;
    return `    ${paint("dim", place.padEnd(places))}  ${told}`;
  });
}

function summary({ ads, adsWithFindings, severities }: Tally): string {
  if (ads === 0) return "";
  const counts = (["error", "warning", "information", "hint"] as const)
    .filter((severity) => severities[severity])
    .map((severity) => {
      const count = severities[severity] ?? 0;
      return severity === "information" ? `${count} information` : plural(count, severity);
    });
  const total = Object.values(severities).reduce((sum, count) => sum + count, 0);
  if (total === 0) return `No findings in ${plural(ads, "ad")}.\n`;
  return `${plural(total, "finding")} in ${adsWithFindings} of ${plural(ads, "ad")}: ${counts.join(", ")}.\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

type Paint = "bold" | "dim" | Finding["severity"];
type Painter = (paint: Paint, text: string) => string;

const codes: Readonly<Record<Paint, string>> = {
  bold: "1",
  dim: "2",
  error: "31",
  warning: "33",
  information: "36",
  hint: "2",
};

function painter(colours: boolean): Painter {
  return colours ? (paint, text) => `\x1b[${codes[paint]}m${text}\x1b[0m` : (_, text) => text;
}
