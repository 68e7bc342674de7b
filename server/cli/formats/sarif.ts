import {
  CONFIG_NAME,
  type Finding,
  type LineStarts,
  lineStarts,
  type Place,
  placeOf,
  rules,
  type Span,
} from "#library";
import type { Format, Linted } from "./format.ts";

/** The parts of SARIF 2.1.0 that are written (OASIS Standard, sections 3.13 to 3.58). */
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Level;
  readonly message: Message;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
}

interface ReportingDescriptor {
  readonly id: string;
  readonly shortDescription: Message;
  readonly help?: Message & { readonly markdown: string };
}

interface Location {
  readonly id?: number;
  readonly message?: Message;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
}

interface Message {
  readonly text: string;
}

type Level = "error" | "warning" | "note";

const levels = { error: "error", warning: "warning", information: "note", hint: "note" } as const;

/** What the report says of the program, and where it finds the pages of rules. */
export interface Teller {
  readonly version: string;
  page(rule: string): string | undefined;
}

/** Findings as SARIF, for code scanning and other programs that gather them: one result a line. */
export function lintAsSarif({ version, page }: Teller): Format<Linted> {
  const met = new Map<string, number>();
  const indexOf = (rule: string): number => {
    const index = met.get(rule) ?? met.size;
    met.set(rule, index);
    return index;
  };
  const descriptorOf = (id: string): ReportingDescriptor => {
    const text = rules[id]?.summary.en ?? `What ${CONFIG_NAME} says should be readable.`;
    const markdown = page(id);
    return { id, shortDescription: { text }, ...(markdown !== undefined && { help: { text, markdown } }) };
  };
  return {
    start: `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[\n`,
    between: ",\n",
    file({ path, text, findings }) {
      const starts = lineStarts(text);
      const uri = uriOf(path);
      return findings
        .map((finding) => JSON.stringify(resultOf(finding, indexOf(finding.rule), uri, starts)))
        .join(",\n");
    },
    end() {
      const driver = { name: "Rolescope", version, rules: [...met.keys()].map(descriptorOf) };
      return `\n],"tool":${JSON.stringify({ driver })}}]}\n`;
    },
  };
}

function resultOf(finding: Finding, ruleIndex: number, uri: string, starts: LineStarts): Result {
  const place = (span: Span) => locationOf(uri, placeOf(starts, span));
  const related = [
    ...finding.related.map((one) => ({ text: one.message, physicalLocation: place(one) })),
    ...(finding.elsewhere ?? []).map((one) => ({
      text: one.message,
      physicalLocation: locationOf(uriOf(one.path), one),
    })),
  ];
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: place(finding) }],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ text, physicalLocation }, id) => ({
        id,
        message: { text },
        physicalLocation,
      })),
    }),
  };
}

function locationOf(uri: string, { line, column, endLine, endColumn }: Place): Location["physicalLocation"] {
  return {
    artifactLocation: { uri },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A relative path as a relative reference. */
function uriOf(path: string): string {
  const escaped = path.split("/").map(encodeURIComponent).join("/");
  return escaped.startsWith("/") ? `file://${escaped}` : escaped;
}
