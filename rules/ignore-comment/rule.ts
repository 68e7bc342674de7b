import {
  type Ad,
  type DirectiveUse,
  defineRule,
  directiveKinds,
  type Problem,
  quote,
  removeComment,
} from "#core";

const KINDS = directiveKinds.map((kind) => `rolescope-ignore-${kind}`);

export default defineRule({
  summary: {
    sv: "En kommentar om att bortse från en regel ska behövas och ange skälet.",
    en: "A comment that sets a rule aside should be needed and say why.",
  },
  status: "stable",
  source: ["field"],
  severity: "warning",

  check: ({ ad, directives }) => directives.flatMap((directive) => problemOf(directive, ad) ?? []),
});

function problemOf(directive: DirectiveUse, ad: Ad): Problem | undefined {
  const { at, kind, rule, reason, isKnown, meant, isUsed } = directive;
  if (kind === undefined) {
    return {
      at: directive,
      message: {
        sv: `Rolescope förstår inte den här kommentaren, bara ${KINDS.join(" och ")}.`,
        en: `Rolescope does not understand this comment, only ${KINDS.join(" and ")}.`,
      },
    };
  }
  if (!isKnown) {
    const sv = rule ? `Det finns ingen regel som heter ${rule}.` : "Kommentaren nämner ingen regel.";
    const en = rule ? `There is no rule called ${rule}.` : "The comment names no rule.";
    return {
      at,
      message: {
        sv: `${sv}${meant ? ` Menade du ${quote("sv", meant)}?` : ""}`,
        en: `${en}${meant ? ` Did you mean ${quote("en", meant)}?` : ""}`,
      },
    };
  }
  if (!isUsed()) {
    return {
      at,
      severity: "hint",
      message: {
        sv: `Regeln ${rule} har inget att säga här. Kommentaren kan tas bort.`,
        en: `The rule ${rule} has nothing to say here. The comment can be removed.`,
      },
      fixes: () => removeComment(ad, directive),
    };
  }
  if (reason !== "") return undefined;
  return {
    at,
    severity: "information",
    message: {
      sv: `Skriv gärna varför ${rule} inte gäller här, efter ett kolon, så att nästa läsare förstår.`,
      en: `Consider saying why ${rule} does not apply here, after a colon, so that the next reader understands.`,
    },
  };
}
