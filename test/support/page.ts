import { readdirSync, readFileSync } from "node:fs";

/** The folder of the whole project, as a URL that ends in a slash. */
export const project = new URL("../../../", import.meta.url);

/** An example on a rule's page. */
export interface Block {
  /** Where it stands: "rules/combined-title/README.md:12". */
  readonly place: string;
  /** The heading above it. */
  readonly under: string;
  readonly language: "sv" | "en" | undefined;
  /** "ad" stands for itself; "fixed" and "chosen" are what the ad block before them becomes. */
  readonly kind: "ad" | "fixed" | "chosen";
  /** How the title of the chosen fix begins. */
  readonly chosen: string;
  /** Values of the rule's options, as written: `disciplines=5`. */
  readonly options: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where the body stands in the page. */
  readonly from: number;
  readonly to: number;
}

/** A rule's page, or its long tail of cases. */
export interface Page {
  readonly rule: string;
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The ids of all rules: the folders of rules/ that hold a rule. */
export function ruleIds(): string[] {
  return readdirSync(new URL("rules/", project), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "knowledge")
    .map(({ name }) => name)
    .sort();
}

/** All pages of all rules. */
export function pages(): Page[] {
  return ruleIds().flatMap((rule) =>
    readdirSync(new URL(`rules/${rule}/`, project))
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((name) => {
        const path = `rules/${rule}/${name}`;
        const text = readFileSync(new URL(path, project), "utf8");
        return { rule, path, text, blocks: blocksOf(path, text) };
      }),
  );
}

/** A whole ad of test/ads. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  /** Where the ad stands with what is expected to be said about it, from the project's folder. */
  readonly expected: string;
}

/** The whole ads that `npm start` lints. */
export function samples(): Sample[] {
  return readdirSync(new URL("test/ads/", project))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(new URL(`test/ads/${name}`, project), "utf8"),
      expected: `test/ads/expected/${name}.txt`,
    }));
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

function described(info: string): Pick<Block, "language" | "kind" | "chosen" | "options"> {
  const words = new Map<string, string>();
  for (const [, name = "", quoted, bare] of info.slice(2).matchAll(/([\w-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)) {
    words.set(name, quoted ?? bare ?? "");
  }
  const language = words.get("lang");
  const kind = words.has("fixed") ? "fixed" : words.has("chosen") ? "chosen" : "ad";
  const chosen = words.get("chosen") ?? "";
  for (const known of ["lang", "fixed", "chosen"]) words.delete(known);
  return {
    language: language === "sv" || language === "en" ? language : undefined,
    kind,
    chosen,
    options: Object.fromEntries(words),
  };
}
