import type { Knowledge } from "../core/knowledge.ts";

const HEADER = "// Made from the YAML in this folder by server/tools/generate.ts; edit that instead.\n";

/** The module rules/knowledge/index.ts: one line for every cluster, area, role and list of words. */
export function knowledgeModule({ clusters, areas, roles, wording, weights }: Knowledge): string {
  const { headings, cues, grammar, heads, titles, contents, signs, phrases } = wording;
  return [
    HEADER,
    'import type { Knowledge } from "#core";\n',
    "const none = { sv: [], en: [] };\n",
    "export const knowledge: Knowledge = {",
    listOf("clusters", clusters),
    listOf("areas", areas),
    listOf("roles", roles),
    "  wording: {",
    mapOf("headings", headings),
    "    cues: {",
    ...Object.entries(cues).map(([name, value]) =>
      "sv" in value ? `      ${keyOf(name)}: ${literal(value)},` : mapOf(name, value).replace(/^/gm, "  "),
    ),
    "    },",
    mapOf("grammar", grammar),
    mapOf("heads", heads),
    `    decisive: ${literal(wording.decisive)},`,
    `    juniors: ${literal(wording.juniors)},`,
    `    areaFamilies: ${literal(wording.areaFamilies)},`,
    mapOf("titles", titles),
    mapOf("contents", contents),
    mapOf("signs", signs),
    `    vacancyKeys: ${literal(wording.vacancyKeys)},`,
    listOf("phrases", phrases).replace(/^/gm, "  "),
    `    functionWords: ${literal(wording.functionWords)},`,
    `    neighbours: ${literal(wording.neighbours)},`,
    `    shortForms: ${literal(wording.shortForms)},`,
    "  },",
    `  weights: ${literal(weights)},`,
    "};\n",
  ].join("\n");
}

function listOf(name: string, items: readonly unknown[]): string {
  return [`  ${name}: [`, ...items.map((item) => `    ${literal(item)},`), "  ],"].join("\n");
}

function mapOf(name: string, items: object): string {
  const lines = Object.entries(items).map(([key, value]) => `      ${keyOf(key)}: ${literal(value)},`);
  return [`    ${name}: {`, ...lines, "    },"].join("\n");
}

/** A plain value as a TypeScript literal. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (isNone(value)) return "none";
  if (entries.length === 0) return "{}";
  return `{ ${entries.map(([key, inner]) => `${keyOf(key)}: ${literal(inner)}`).join(", ")} }`;
}

function isNone(value: object): boolean {
  const { sv, en } = value as { sv?: unknown; en?: unknown };
  return Array.isArray(sv) && Array.isArray(en) && sv.length === 0 && en.length === 0;
}

function keyOf(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
}
