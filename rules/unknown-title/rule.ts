import { defineRule } from "#core";

export default defineRule({
  summary: {
    sv: "Titeln ska vara en som Rolescope känner till.",
    en: "The title should be one that Rolescope knows.",
  },
  status: "preview",
  source: ["field"],
  severity: "off",
  strict: "hint",

  *check({ ad, scope }) {
    const { title } = ad;
    if (!title || scope.roles.length > 0) return;
    yield {
      at: title,
      message: {
        sv: `Rolescope känner inte till rollen ${title.text} och kan därför inte väga uppgifterna mot den. Lägg till rollen i inställningarna, eller välj en titel som fler känner igen.`,
        en: `Rolescope does not know the role ${title.text}, and cannot weigh the duties against it. Add the role to the settings, or choose a title that more people recognise.`,
      },
    };
  },
});
