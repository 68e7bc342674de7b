import {
  cardOf,
  type Knowledge,
  type Language,
  nearest,
  presets,
  type Rules,
  ruleNamed,
  severityIn,
} from "#library";

/** What can be asked about. */
export interface Subjects {
  readonly rules: Rules;
  readonly knowledge: Knowledge;
  /** The page of a rule. */
  page(rule: string): string | undefined;
}

/** What is known of a rule, an area or a role of this name; or that there is none, and what was probably meant. */
export function explain(
  words: string,
  { rules, knowledge, page }: Subjects,
): { readonly text: string } | { readonly complaint: string } {
  const wanted = words.trim().toLowerCase();
  const id = ruleNamed(rules, wanted);
  if (id !== undefined) return { text: ruleText(id, rules, page(id)) };
  const roles = knowledge.roles.filter((role) => isCalled(wanted, role));
  const areas = knowledge.areas.filter((area) => isCalled(wanted, area));
  if (roles.length === 0 && areas.length === 0)
    return { complaint: unknown(words, wanted, rules, knowledge) };
  const cards = [
    ...roles.map((role) => cardOf({ role }, knowledge, languageOf(wanted, role), "plaintext")),
    ...areas.map((area) => cardOf({ area }, knowledge, languageOf(wanted, area), "plaintext")),
  ];
  return { text: `${cards.join("\n\n\n")}\n` };
}

interface Named {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
}

function isCalled(wanted: string, { id, name }: Named): boolean {
  return [id, name.sv, name.en].some((each) => each.toLowerCase() === wanted);
}

/** Whoever asks by a Swedish name is answered in Swedish. */
function languageOf(wanted: string, { name }: Named): Language {
  return name.en.toLowerCase() !== wanted && name.sv.toLowerCase() === wanted ? "sv" : "en";
}

function ruleText(id: string, rules: Rules, page: string | undefined): string {
  const rule = rules[id];
  if (!rule) return "";
  const options = Object.entries(rule.options ?? {}).map(
    ([name, { default: value, sentence }]) => `  ${name} (${String(value)}): ${sentence}\n`,
  );
  const severities = presets.map((preset) => `${preset} ${severityIn(preset, rule)}`).join(", ");
  const facts = [`Severity: ${severities}\n`, ...(options.length > 0 ? ["Options:\n", ...options] : [])].join(
    "",
  );
  return page === undefined ? `${id}\n\n${rule.summary.en}\n\n${facts}` : `${page.trimEnd()}\n\n${facts}`;
}

function unknown(words: string, wanted: string, rules: Rules, { areas, roles }: Knowledge): string {
  const names = [...areas, ...roles].flatMap(({ id, name }) => [
    id,
    name.sv.toLowerCase(),
    name.en.toLowerCase(),
  ]);
  const near = nearest(wanted, [...Object.keys(rules), ...names]);
  return `No rule, area or role is called "${words}".${near ? ` Did you mean "${near}"?` : ""} All rules: rolescope rules`;
}

/** The rules for people: name, severity where nothing is chosen, belief. */
export function rulesAsText(rules: Rules): string {
  const rows = Object.entries(rules).map(([id, rule]) => [
    id,
    severityIn("recommended", rule),
    rule.summary.en,
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(([id = "", level = "", says]) => `${id.padEnd(first)}  ${level.padEnd(second)}  ${says}\n`)
    .join("");
}

/** The rules for programs. */
export function rulesAsJson(rules: Rules): string {
  const all = Object.entries(rules).map(
    ([id, { summary, status, source, aliases = [], options = {}, ...rule }]) => ({
      id,
      summary,
      status,
      source,
      aliases,
      severities: Object.fromEntries(
        presets.map((preset) => [preset, severityIn(preset, { summary, status, source, ...rule })]),
      ),
      options,
    }),
  );
  return `${JSON.stringify({ version: 1, rules: all }, undefined, 2)}\n`;
}
