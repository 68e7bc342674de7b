import { defineRule, enumerateNames, keepOneTitle, type Role } from "#core";

export default defineRule({
  summary: {
    sv: "En titel ska namnge ett yrke.",
    en: "A title should name one profession.",
  },
  status: "stable",
  source: ["field"],
  severity: "warning",
  smallTeam: "information",

  *check(context) {
    const { ad } = context;
    const named = (ad.title?.professions ?? []).flatMap(({ role, ...words }) =>
      role ? [{ role, ...words }] : [],
    );
    const [first] = named;
    const last = named.at(-1);
    const roles = [...new Set(named.map(({ role }) => role))];
    if (!first || !last) return;
    const isOneFamily = roles.every(({ family }) => family === first.role.family);
    const areApart = roles.some((role) => roles.some((other) => excludes(role, other)));
    if (isOneFamily && !areApart) return;
    const areNear = roles.some((role) => roles.some((other) => includes(role, other)));
    const names = enumerateNames(named.map(({ text }) => ({ sv: text, en: text })));
    yield {
      at: { start: first.start, end: last.end },
      severity: isOneFamily || areNear ? "information" : "warning",
      message: {
        sv: `Titeln rymmer flera yrken: ${names.sv}. Den som är bra på det ena söker sällan det andra. Välj det viktigaste som titel och bryt ut resten, eller skriv hur tiden fördelas.`,
        en: `The title holds several professions: ${names.en}. Whoever is good at one rarely looks for the other. Choose the most important as the title and split off the rest, or say how the time is divided.`,
      },
      fixes: () => keepOneTitle(context),
    };
  },
});

/** Whether the core of another role is partly what this one names as somebody else's profession. */
function excludes(role: Role, other: Role): boolean {
  return other.core.some((area) => role.out.includes(area));
}

/** Whether this role commonly does what is the core of another. */
function includes(role: Role, other: Role): boolean {
  return role !== other && other.core.every((area) => role.core.includes(area) || role.ok.includes(area));
}
