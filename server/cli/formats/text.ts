import { type Finding, lineStarts, placeOf } from "#library";
import type { Format, Inspected, Linted, Tally } from "./format.ts";

/** What the reader's terminal can show. */
export interface Terminal {
  readonly colours: boolean;
  readonly columns: number | undefined;
}

/** Findings for people. */
export function lintAsText({ colours }: Terminal): Format<Linted> {
  const paint = painter(colours);
  return {
    start: "",
    between: "",
    file({ path, text, findings }) {
      const starts = lineStarts(text);
      const lines: string[] = [];
      for (const finding of findings) {
        const { line, column } = placeOf(starts, finding);
        lines.push(
          `${paint("bold", printable(path))}:${line}:${column}  ${paint(finding.severity, finding.severity)}  ${paint("dim", finding.rule)}`,
          `  ${printable(finding.message)}`,
        );
        for (const related of finding.related) {
          const place = placeOf(starts, related);
          const words = text.slice(related.start, related.end);
          lines.push(`    ${place.line}:${place.column}  ${printable(words)}  ${printable(related.message)}`);
        }
        lines.push("");
      }
      return lines.length > 0 ? `${lines.join("\n")}\n` : "";
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
    file(inspected) {
      const { path, isAd, reasons, language, title, role, archetype, sections, demands, scope } = inspected;
      const lines = [paint("bold", printable(path))];
      const row = (name: string, value: string): void => {
        lines.push(`  ${name.padEnd(9)}  ${value}`);
      };
      row("job ad", `${isAd ? "yes" : "no"}${reasons.length > 0 ? ` (${reasons.join("; ")})` : ""}`);
      if (isAd) {
        row("language", language === "sv" ? "Swedish" : "English");
        row("title", title ? `${printable(title.text)} (${title.line}:${title.column})` : "none");
        row("role", [role ?? "unknown", archetype].filter(Boolean).join(", "));
        row("scope", `${scope.verdict}, breadth ${scope.breadth}`);
        row("own", scope.own.join(", ") || "none");
        row("foreign", scope.foreign.join(", ") || "none");
        row("sections", sections.map(({ kind, line }) => `${kind} (${line})`).join(", ") || "none");
        for (const { area, mode, depth, line, column, text } of demands)
          lines.push(`    ${`${line}:${column}`.padEnd(7)} ${area}, ${mode}, ${depth}: ${printable(text)}`);
      }
      return `${lines.join("\n")}\n`;
    },
    end: () => "",
  };
}

function summary({ files, ads, adsWithFindings, severities }: Tally): string {
  if (files === 0) return "";
  if (ads === 0) return `No job ads among ${plural(files, "file")}.\n`;
  const counts = (["error", "warning", "information", "hint"] as const)
    .filter((severity) => severities[severity])
    .map((severity) => `${severities[severity]} ${severity}`);
  const total = Object.values(severities).reduce((sum, count) => sum + count, 0);
  if (total === 0) return `No findings in ${plural(ads, "ad")}.\n`;
  return `${plural(total, "finding")} in ${adsWithFindings} of ${plural(ads, "ad")}: ${counts.join(", ")}.\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

type Paint = "bold" | "dim" | Finding["severity"];

const codes: Readonly<Record<Paint, string>> = {
  bold: "1",
  dim: "2",
  error: "31",
  warning: "33",
  information: "36",
  hint: "2",
};

function painter(colours: boolean): (paint: Paint, text: string) => string {
  return colours ? (paint, text) => `\x1b[${codes[paint]}m${text}\x1b[0m` : (_, text) => text;
}

/** Line breaks become spaces; other control characters, which could command a terminal, become visible. */
function printable(text: string): string {
  return text.replace(/[\r\n\t]+/g, " ").replace(/\p{Cc}/gu, "\ufffd");
}
