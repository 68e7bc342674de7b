import { type Options, type Organisation, presets, type Rule, type RuleSetting, type Settings } from "#core";

/** An example on a rule's page. */
export interface Block {
  /** Where it stands: "rules/combined-title/README.md:12". */
  readonly place: string;
  /** The heading above it. */
  readonly under: string;
  readonly language: "sv" | "en" | undefined;
  /** "ad" stands for itself; "fixed" and "chosen" are what the ad block before them becomes. */
  readonly kind: "ad" | "fixed" | "chosen";
  /** Whether the words that belong to a finding are marked, too. */
  readonly related: boolean;
  /** How the title of the chosen fix begins. */
  readonly chosen: string;
  /** What the example is read with, as written: options of the rule, `preset`, `team`, `employees`, `agency`. */
  readonly options: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where the body stands in the page. */
  readonly from: number;
  readonly to: number;
}

/** The examples of a page: every fence that begins a line with three or more backticks and `ad`. */
export function blocksOf(path: string, text: string): Block[] {
  const blocks: Block[] = [];
  let under = "";
  let open: { fence: string; info: string; from: number; line: number } | undefined;
  let from = 0;
  for (const [number, line] of text.split("\n").entries()) {
    const fence = /^(`{3,})(.*)$/.exec(line);
    if (open && line === open.fence) {
      if (/^ad(?:\s|$)/.test(open.info)) {
        const place = `${path}:${open.line}`;
        blocks.push({ place, under, ...described(open.info), ...bodyOf(text, open.from, from) });
      }
      open = undefined;
    } else if (!open && fence) {
      open = { fence: fence[1] ?? "", info: fence[2] ?? "", from: from + line.length + 1, line: number + 1 };
    } else if (!open && line.startsWith("#")) {
      under = line.replace(/^#+\s*/, "");
    }
    from += line.length + 1;
  }
  return blocks;
}

function bodyOf(text: string, from: number, to: number): Pick<Block, "body" | "from" | "to"> {
  return { body: text.slice(from, to), from, to };
}

function described(info: string): Pick<Block, "language" | "kind" | "chosen" | "related" | "options"> {
  const words = new Map<string, string>();
  for (const [, name = "", quoted, bare] of info.slice(2).matchAll(/([\w-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)) {
    words.set(name, quoted ?? bare ?? "");
  }
  const language = words.get("lang");
  const kind = words.has("fixed") ? "fixed" : words.has("chosen") ? "chosen" : "ad";
  const chosen = words.get("chosen") ?? "";
  const related = words.has("related");
  for (const known of ["lang", "fixed", "chosen", "related"]) words.delete(known);
  return {
    language: language === "sv" || language === "en" ? language : undefined,
    kind,
    chosen,
    related,
    options: Object.fromEntries(words),
  };
}

const CARETS = /^[ \t]*(?:\^+ (?:error|warning|information|hint)|~+ related): /;

/** The ad of an example: everything but its caret lines. */
export function stripCarets(example: string): string {
  return example
    .split("\n")
    .filter((line) => !CARETS.test(line))
    .join("\n");
}

/** An ad of an example that has several. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

/** The ads of an example with several, each below a line such as "=== photographer.job.md"; none of an example with one. */
export function partsOf(example: string): readonly Part[] {
  if (!example.startsWith(PART)) return [];
  return `\n${example}`
    .split(`\n${PART}`)
    .slice(1)
    .map((part) => {
      const at = part.indexOf("\n");
      return { name: part.slice(0, at), text: part.slice(at + 1) };
    });
}

/** The parts as one example. */
export function joined(parts: readonly Part[]): string {
  return parts.map(({ name, text }) => `${PART}${name}\n${text}`).join("\n");
}

const PART = "=== ";

/** What an example is read with: settings for all rules, and the decision about its own. */
export interface ExampleSettings {
  readonly settings: Settings;
  readonly organisation: Organisation;
  readonly own: RuleSetting;
}

/**
 * The settings of an example. A rule that is off in `recommended` speaks as in `strict`, or as information where it is
 * off there, too.
 */
export function settingsOf(words: Block["options"], rule?: Rule): ExampleSettings {
  const { preset: named, team, employees, agency, ...options } = words;
  const isOff = named === undefined && rule?.severity === "off";
  const preset = presets.find((each) => each === (isOff ? "strict" : named));
  const severity = isOff && (rule.strict ?? "off") === "off" ? { severity: "information" as const } : {};
  const values = Object.entries(options).map(([name, word]) => [name, readWord(word, rule?.options?.[name])]);
  return {
    settings: preset ? { preset } : {},
    organisation: {
      ...(team === undefined ? {} : { team: team.split(",") }),
      ...(employees === undefined ? {} : { employees: Number(employees) }),
      ...(agency === undefined ? {} : { agency: agency === "true" }),
    },
    own: { ...severity, ...Object.fromEntries(values) },
  };
}

function readWord(word: string, option: Options[string] | undefined): unknown {
  if (Array.isArray(option?.default)) return word.split(",");
  return /^\d+$/.test(word) ? Number(word) : word === "true" || word === "false" ? word === "true" : word;
}
