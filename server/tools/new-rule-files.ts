/** A file to be written, with its path from the root. */
export interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** What is wrong with the id of a rule to be made, or undefined. */
export function mistakeInId(id: string | undefined, taken: readonly string[]): string | undefined {
  if (id === undefined) return "Say which rule to make: npm run new-rule <id>";
  if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(id))
    return `"${id}" is no id for a rule: write two words or more in lower case with hyphens, such as missing-title.`;
  if (taken.includes(id)) return `The rule ${id} exists: see rules/${id}/README.md.`;
  return undefined;
}

/** The two files of a new rule. It compiles, says nothing yet, and its page shows what to write. */
export function filesOf(id: string): readonly NewFile[] {
  return [
    { file: `rules/${id}/rule.ts`, text: ruleText },
    { file: `rules/${id}/README.md`, text: pageText(id) },
  ];
}

const ruleText = `import { defineRule, titleOrStart } from "#core";

export default defineRule({
  summary: {
    sv: "Skriv i en mening vad regeln tror om annonser.",
    en: "Say in one sentence what the rule believes about ads.",
  },
  status: "preview",
  source: ["field"],
  severity: "information",

  *check({ ad, demands }) {
    if (ad.title || demands.length > 0) return;
    yield {
      at: titleOrStart(ad),
      message: {
        sv: "Säg vad som är fel, varför det spelar roll och vad man kan göra.",
        en: "Say what is wrong, why it matters and what to do.",
      },
    };
  },
});
`;

/** Examples that the rule above gets right, to be replaced one by one. */
const examples = {
  bad: {
    sv: [
      "Välkommen till oss. Du är en person som trivs med människor.",
      "Hos oss blir du en av många glada kollegor.",
    ],
    en: [
      "Welcome to us. You are a person who enjoys people.",
      "With us you become one of many happy colleagues.",
    ],
  },
  good: {
    sv: [
      "# Receptionist\n\n## Arbetsuppgifter\n\n- Ta emot besökare",
      "# Kock\n\n## Arbetsuppgifter\n\n- Laga dagens lunch till våra gäster",
      "# Redovisningsekonom\n\n## Arbetsuppgifter\n\n- Sköta den löpande bokföringen",
    ],
    en: [
      "# Receptionist\n\n## Responsibilities\n\n- Welcome visitors",
      "# Cook\n\n## Responsibilities\n\n- Prepare lunch for our guests",
      "# Accountant\n\n## Responsibilities\n\n- Keep the books every day",
    ],
  },
} as const;

const CARET = {
  sv: "^ information: Säg vad som är fel, varför det spelar roll och vad man kan göra.",
  en: "^ information: Say what is wrong, why it matters and what to do.",
} as const;

function blocksOf(kind: "bad" | "good"): string {
  return (["sv", "en"] as const)
    .flatMap((language) =>
      examples[kind][language].map((ad) => {
        const lines = kind === "bad" ? [ad, CARET[language]] : [ad];
        return [`\`\`\`ad lang=${language}`, ...lines, "```"].join("\n");
      }),
    )
    .join("\n\n");
}

function pageText(id: string): string {
  return `# ${id}

One sentence that says what the rule believes, and one that says why.

## Why it matters

What happens to people who read such an ad, with the evidence and its limits.

## Bad

${blocksOf("bad")}

## Good

${blocksOf("good")}

## Options

None.
Set the severity, or switch the rule off, under \`rules\` in [\`rolescope.yaml\`](../../CONFIGURATION.md).

## What it does not flag

- The cases that look like it and are fine.
`;
}
