import fs from "node:fs";
import path from "node:path";
import { knowledge } from "#library";
import { type Figures, type Found, f1, type Share, type Tiers } from "./score.ts";

/** The areas that count, with their tier: those of GUIDE.md in or above a folder, or else all that are known. */
export function tiersOf(dir: string): Tiers {
  for (const guide of [path.join(dir, "GUIDE.md"), path.join(dir, "..", "GUIDE.md")]) {
    if (!fs.existsSync(guide)) continue;
    const rows = fs
      .readFileSync(guide, "utf8")
      .split("\n")
      .map((line) => line.split("\t"));
    return new Map(
      rows.flatMap(([id = "", tier = "", ...rest]) =>
        rest.length === 2 && /^[a-z0-9-]+$/.test(id) ? [[id, tier] as const] : [],
      ),
    );
  }
  return new Map(knowledge.areas.map(({ id, tier }) => [id, tier]));
}

/** The figures of groups of ads side by side, as text. */
export function table(groups: Readonly<Record<string, Figures>>): string {
  const columns = Object.values(groups);
  const row = (name: string, cell: (figures: Figures) => string): string =>
    name.padEnd(28) +
    columns
      .map((figures) => cell(figures).padEnd(28))
      .join("")
      .trimEnd();
  const ratio = ({ right, of }: Share): string => `${(right / (of || 1)).toFixed(3)}  ${right} of ${of}`;
  const mean = (found: Found): string => {
    const { precision, recall, f1: both } = f1(found);
    return `${both.toFixed(3)}  (P ${precision.toFixed(2)}, R ${recall.toFixed(2)})`;
  };
  const recalled = ({ tp, fn }: Found): string => ratio({ right: tp, of: tp + fn });
  return [
    row("", (figures) => Object.keys(groups)[columns.indexOf(figures)] ?? ""),
    row("labelled files", ({ ads }) => String(ads)),
    row("ads taken for ads", ({ isAd }) => recalled(isAd)),
    row("others taken for ads", ({ isAd }) => String(isAd.fp)),
    row("language", ({ language }) => ratio(language)),
    row("title, exact", ({ titleExact }) => ratio(titleExact)),
    row("title, line", ({ titleLine }) => ratio(titleLine)),
    row("role", ({ role }) => ratio(role)),
    row("archetype", ({ archetype }) => ratio(archetype)),
    row("section kinds", ({ sections }) => ratio(sections)),
    row("over-scoped found", ({ verdict }) => recalled(verdict)),
    row("false alarms", ({ verdict, verdictOn }) => `${verdict.fp} of ${verdictOn.no}`),
    row("verdict F1", ({ verdict }) => mean(verdict)),
    row("crafts hands-on F1", ({ crafts }) => mean(crafts)),
    row("areas hands-on F1", ({ areas }) => mean(areas)),
    row("foreign areas F1", ({ foreign }) => mean(foreign)),
    row("mode where found", ({ mode }) => ratio(mode)),
  ].join("\n");
}
