import assert from "node:assert/strict";
import { apply, findingsOf, openPlace } from "../support/examples.ts";

const renamed = (text: string, rule: string): string => {
  const fixes = findingsOf(text, rule).flatMap((finding) => finding.fixes);
  const fix = fixes.find(({ id }) => id.startsWith("rename:"));
  assert.ok(fix, `nothing is offered for:\n${text}`);
  assert.equal(fix.kind, "refactor.rewrite");
  return apply(text, fix.change(openPlace));
};

describe("renaming a role", () => {
  const swedish = [
    "---",
    "title: Digital kommunikatör",
    "team: en digital kommunikatör till",
    "---",
    "# Digital kommunikatör",
    "",
    "Vi söker en digital kommunikatör. Du arbetar med vår andra digital kommunikatör i Lund.",
    "",
    "## Arbetsuppgifter",
    "",
    "- Ge råd till ledningen",
    "- Ta fram strategier för våra kanaler",
    "- Driva förändringsarbete i organisationen",
    "- Leda arbetet i webbgruppen",
    "",
    "Som digital kommunikatör rapporterar du till chefen.",
    "",
  ].join("\n");
  it("changes the title, the front matter and the uses as this role's title, and no other", () => {
    const after = renamed(swedish, "title-archetype-mismatch");
    assert.equal(
      after,
      swedish
        .replace("title: Digital kommunikatör", "title: Digital strateg")
        .replace("# Digital kommunikatör", "# Digital strateg")
        .replace("söker en digital kommunikatör", "söker en digital strateg")
        .replace("Som digital kommunikatör", "Som digital strateg"),
    );
  });

  it("keeps capitals where the whole title has them", () => {
    const text = "# FOREMAN\n\n## Responsibilities\n\n- Lead the work on site\n";
    assert.equal(renamed(text, "gender-neutral-title"), text.replace("FOREMAN", "SUPERVISOR"));
  });

  it("keeps line breaks", () => {
    const windows = swedish.replaceAll("\n", "\r\n");
    assert.equal(
      renamed(windows, "title-archetype-mismatch"),
      renamed(swedish, "title-archetype-mismatch").replaceAll("\n", "\r\n"),
    );
  });

  it("keeps articles and capitals right", () => {
    const text =
      "# Salesman\n\nWe are looking for a salesman. A salesman in Leeds will train you. As a salesman you travel.\n\n## Responsibilities\n\n- Sell kitchens\n";
    assert.equal(
      renamed(
        "# Actress\n\nWe are looking for an actress. As an actress you travel.\n\n## Responsibilities\n\n- Play on our stage\n",
        "gender-neutral-title",
      ),
      "# Actor\n\nWe are looking for an actor. As an actor you travel.\n\n## Responsibilities\n\n- Play on our stage\n",
    );
    assert.equal(
      renamed(
        "# Office boy\n\nWe are looking for an office boy.\n\n## Responsibilities\n\n- Sort the post\n",
        "gender-neutral-title",
      ),
      "# Office assistant\n\nWe are looking for an office assistant.\n\n## Responsibilities\n\n- Sort the post\n",
    );
    assert.equal(
      renamed(text, "gender-neutral-title"),
      text
        .replace("# Salesman", "# Salesperson")
        .replace("for a salesman", "for a salesperson")
        .replace("As a salesman", "As a salesperson"),
    );
  });
});
