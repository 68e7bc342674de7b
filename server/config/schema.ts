import { type Bilingual, type Knowledge, type Options, presets, type Rule, type Rules } from "#core";
import {
  choice,
  either,
  type Form,
  flag,
  keys,
  list,
  type Shape,
  table,
  text,
  type ValueOf,
  whole,
} from "./shape.ts";

/** What the settings can speak of. */
export interface Catalogue {
  readonly rules: Rules;
  readonly knowledge: Knowledge;
}

const RULE: Bilingual = { sv: "regel", en: "rule" };

const SEVERITIES = ["error", "warning", "information", "hint", "off"] as const;

/** The term notation of rules/knowledge/README.md. */
const TERM: Form = {
  pattern:
    /^\.?(?:[\p{L}\p{N}][\p{L}\p{N}'+#]*[~^*]?|\*[\p{L}\p{N}]+~)(?:(?:-? |[.&/-]| & )(?:[\p{L}\p{N}][\p{L}\p{N}'+#]*[~^*]?|\*[\p{L}\p{N}]+~))*$/u,
  name: {
    sv: "ett eller flera ord, vart och ett med högst ett av tecknen ~ ^ * efter sig",
    en: "one or more words, each with at most one of the marks ~ ^ * after it",
  },
};

const severity = (about: string) => choice(about, SEVERITIES);

const termList = list("Terms, as rules/knowledge/README.md describes them.", text("A term.", { form: TERM }));

const terms = (about: string) => keys(about, { sv: termList, en: termList });

const bilingual = (about: string, required = true) =>
  keys(
    about,
    { sv: text("In Swedish."), en: text("In English.") },
    required ? { required: ["sv", "en"] } : {},
  );

/** The shape of rolescope.yaml: the one definition that types, validation, JSON Schema and documentation come from. */
export function configShape({ rules, knowledge }: Catalogue) {
  const roleIds = knowledge.roles.map(({ id }) => id);
  const areaIds = knowledge.areas.map(({ id }) => id);

  const language = choice("The language of ads that do not name their own in the front matter.", [
    "sv",
    "en",
  ]);
  const ruleTable = keys(
    "How much each rule matters, by its name: a severity, or a severity together with values of its options.",
    Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, ruleShape(rule)])),
    { noun: RULE, aliases: aliasesOf(rules) },
  );
  const ignore = keys(
    "Rules that do not apply to these ads, each with the reason.",
    Object.fromEntries(Object.keys(rules).map((id) => [id, text("Why the rule does not apply.")])),
    { noun: RULE, aliases: aliasesOf(rules) },
  );
  const organisation = keys("What is known of the employer beside what the ads say.", {
    team: list(
      "The specialists at hand, by role or area. What they take care of is not counted as too much, unless an ad asks for an expert or a second professional in it all the same.",
      text("A role or an area.", { known: [...roleIds, ...areaIds], open: true }),
    ),
    employees: whole(
      "How many people work there. Below ten, only what is very broad is too much for one person.",
      { minimum: 1 },
    ),
    agency: flag("Whether an agency or consultants are at hand for what the role does not do itself."),
  });
  const patterns = (about: string) =>
    list(
      about,
      text("A pattern as in .gitignore: without a slash it holds at any depth, `ads/` is a whole folder."),
    );

  const areaIdList = (about: string) => list(about, text("An area.", { known: areaIds, open: true }));
  const areaKeys = {
    cluster: text("The cluster it belongs to: areas that one person commonly masters together.", {
      known: knowledge.clusters.map(({ id }) => id),
      noun: { sv: "ett kluster", en: "a cluster" },
    }),
    tier: choice("S craft, D discipline, G generic working skill, M management.", ["S", "D", "G", "M"]),
    name: bilingual("As it reads inside a sentence."),
    role: text("The role that has the area at its core: where a split leads.", {
      known: roleIds,
      open: true,
    }),
    craft: terms("Words that name the craft by themselves."),
    weak: terms("Words that count only together with another word of the area."),
    verbs: terms("What somebody with the craft does to its weak words."),
    profession: terms("People who have the craft."),
    tools: list("Tools that are evidence of the craft.", text("A term.", { form: TERM })),
    except: terms("Phrases that contain a word of the area and mean something else."),
  };
  const area = (required: readonly string[]) =>
    keys(
      "A competence somebody can be hired for. Words given for a known area are added to its own.",
      areaKeys,
      {
        required,
      },
    );
  const roleKeys = {
    family: text("Roles of one family are near each other, such as marcom."),
    archetype: choice("What the title promises.", [
      "manager",
      "manager-generalist",
      "strategist",
      "generalist",
      "specialist",
      "coordinator",
      "assistant",
    ]),
    name: bilingual("As it reads inside a sentence."),
    titles: terms("Titles that name the role; for a known role they are added to its own."),
    core: areaIdList("Areas that are the reason the role exists."),
    ok: areaIdList("Areas that are fine to ask for."),
    out: areaIdList("Areas that are somebody else's profession."),
    duties: keys("What the role normally does, as list items.", {
      sv: list("In Swedish.", text("A duty.")),
      en: list("In English.", text("A duty.")),
    }),
  };
  const role = (required: readonly string[]) => keys("What a title can name.", roleKeys, { required });

  return keys("Settings of Rolescope for the folder this file stands in and the folders in it.", {
    extends: list(
      "What the settings start from: a preset (`recommended`, `strict`, `small-team`), or the path of another file such as this, inside the same repository. Later ones go before earlier ones, and this file before all.",
      text("A preset or a path.", { known: presets, open: true }),
    ),
    language,
    files: keys("Which files are job ads.", {
      include: patterns("Files that are job ads whatever stands in them."),
      exclude: patterns("Files that are never read."),
    }),
    rules: ruleTable,
    ignore,
    organisation,
    overrides: list(
      "Other settings for some of the files; where several match, later ones go before earlier ones.",
      keys(
        "Settings for the files that match.",
        { files: patterns("Which files."), language, rules: ruleTable, ignore, organisation },
        { required: ["files"] },
      ),
    ),
    knowledge: keys(
      "What your organisation knows besides: own roles, areas and words, as in rules/knowledge.",
      {
        areas: table(
          "Areas by their id: new ones, or words for known ones.",
          area(["cluster", "tier", "name", "craft"]),
          areaIds,
          area([]),
        ),
        roles: table(
          "Roles by their id: new ones, or titles and areas for known ones.",
          role(["archetype", "name", "titles", "core"]),
          roleIds,
          role([]),
        ),
        phrases: keys(
          "Words to add to the lists that rules look for.",
          Object.fromEntries(
            knowledge.wording.phrases.map(({ id }) => [
              id,
              keys(`Words to add to the list ${id}.`, {
                sv: terms("").keys.sv,
                en: terms("").keys.en,
                except: terms("Phrases that contain one of the list and mean something else."),
              }),
            ]),
          ),
        ),
      },
    ),
  });
}

/** What a settings file says, its mistakes left out. */
export type Config = ValueOf<ReturnType<typeof configShape>>;

/** The part of a settings file that overrides may say, too. */
export type Override = NonNullable<Config["overrides"]>[number];

function ruleShape(rule: Rule) {
  const own = Object.entries(rule.options ?? {}).map(
    ([name, option]) => [name, optionShape(option)] as const,
  );
  const level = severity(rule.summary.en);
  return either(
    rule.summary.en,
    level,
    keys(rule.summary.en, { severity: level, ...Object.fromEntries(own) }),
  );
}

function optionShape(option: Options[string]): Shape {
  const { default: value, sentence, minimum, maximum } = option;
  if (typeof value === "boolean") return flag(sentence);
  if (typeof value !== "number") return list(sentence, text("A word."));
  return whole(sentence, {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  });
}

function aliasesOf(rules: Rules): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([id, { aliases = [] }]) => aliases.map((alias) => [alias, id])),
  );
}
