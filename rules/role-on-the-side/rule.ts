import { type Area, capitalise, defineRule, demandsIn, replacePhrase, splitOff } from "#core";

export default defineRule({
  summary: {
    sv: "Ett yrke sköts inte vid sidan av ett annat.",
    en: "A profession is not done on the side of another one.",
  },
  status: "stable",
  source: ["B7"],
  severity: "warning",

  *check(context) {
    const { demands, scope, knowledge, phrases } = context;
    const isOwn = (area: Area) => {
      const family = knowledge.roles.find(({ id }) => id === area.role)?.family;
      return scope.roles.some(
        (role) => role.core.includes(area.id) || (role.ok.includes(area.id) && role.family === family),
      );
    };
    for (const said of phrases("on-the-side")) {
      const task = demandsIn(demands, said.statement).find(
        ({ area, mode }) =>
          (mode === "hands-on" || mode === "nice") && area.role !== undefined && !isOwn(area),
      );
      if (!task) continue;
      const { name } = task.area;
      yield {
        at: said,
        message: {
          sv: `${capitalise(name.sv)} beskrivs som något som görs vid sidan av. Ange hur mycket tid och vilket mandat uppgiften får, eller lägg den i en egen roll.`,
          en: `${capitalise(name.en)} is described as something done on the side. Say how much time and what mandate the task is given, or put it in a role of its own.`,
        },
        related: [{ at: task, message: name }],
        fixes: () => [...replacePhrase(context, said), ...splitOff(context, task.area.id)],
      };
    }
  },
});
