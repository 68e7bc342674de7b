import { lineStarts, placeOf } from "#library";
import type { Format, Linted } from "./format.ts";

const commands = { error: "error", warning: "warning", information: "notice", hint: "notice" } as const;

/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export const lintAsGithub: Format<Linted> = {
  start: "",
  between: "",
  file({ path, text, findings }) {
    const starts = lineStarts(text);
    return findings
      .map((finding) => {
        const { line, column, endLine, endColumn } = placeOf(starts, finding);
        const properties = {
          file: path,
          line,
          endLine,
          ...(line === endLine && { col: column, endColumn: Math.max(endColumn, column + 1) }),
          title: finding.rule,
        };
        const said = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
        return `::${commands[finding.severity]} ${said.join(",")}::${data(finding.message)}\n`;
      })
      .join("");
  },
  end: () => "",
};

/** What would end a command, or begin another one, is written as a code. */
function data(text: string): string {
  return text.replace(/[%\r\n]/g, (character) => codes[character] ?? "");
}

function property(text: string): string {
  return text.replace(/[%\r\n:,]/g, (character) => codes[character] ?? "");
}

const codes: Readonly<Record<string, string>> = {
  "%": "%25",
  "\r": "%0D",
  "\n": "%0A",
  ":": "%3A",
  ",": "%2C",
};
