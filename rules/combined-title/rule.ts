import { defineRule, enumerateNames, type Role } from "#core";

export default defineRule({
  summary: {
    sv: "En titel ska namnge ett yrke.",
    en: "A title should name one profession.",
  },
  severity: "warning",

  *check({ ad }) {
    const named = (ad.title?.professions ?? []).flatMap(({ role, ...words }) =>
      role ? [{ role, ...words }] : [],
    );
    const [first] = named;
    const last = named.at(-1);
    const roles = [...new Set(named.map(({ role }) => role))];
    if (!first || !last || roles.length < 2) return;
    if (roles.every((role) => roles.every((other) => areNear(role, other)))) return;
    const isOneFamily = roles.every(({ family }) => family === first.role.family);
    const names = enumerateNames(named.map(({ text }) => ({ sv: text, en: text })));
    yield {
      at: { start: first.start, end: last.end },
      severity: isOneFamily ? "information" : "warning",
      message: {
        sv: `Titeln rymmer flera yrken: ${names.sv}. Den som är bra på det ena söker sällan det andra. Välj det viktigaste som titel och bryt ut resten, eller skriv hur tiden fördelas.`,
        en: `The title holds several professions: ${names.en}. Whoever is good at one rarely looks for the other. Choose the most important as the title and split off the rest, or say how the time is divided.`,
      },
    };
  },
});

/** Whether one role commonly includes the other's core. */
function areNear(one: Role, other: Role): boolean {
  const isIn = (role: Role, area: string) => role.core.includes(area) || role.ok.includes(area);
  return one.core.every((area) => isIn(other, area)) || other.core.every((area) => isIn(one, area));
}
