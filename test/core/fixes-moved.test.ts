import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { analyse, edited, splitInto, splitsOf } from "#library";
import { byItself } from "../../server/core/fixes/by-itself.ts";
import { openPlace } from "../support/examples.ts";

describe("a statement that moves to another ad", () => {
  const alone = [
    ["sv", "Utöver dina ordinarie uppgifter ansvarar du för foto.", "Du ansvarar för foto."],
    ["sv", "Dessutom filmar och klipper du våra event.", "Du filmar och klipper våra event."],
    ["sv", "Utöver detta ingår att filma.", "I rollen ingår att filma."],
    ["sv", "Vidare har du även vana av After Effects.", "Du har vana av After Effects."],
    ["sv", "Därtill är det ofta bråttom.", "Därtill är det ofta bråttom."],
    ["sv", "Du är även art director för katalogen.", "Du är art director för katalogen."],
    ["sv", "Även kundtjänst i telefon", "Kundtjänst i telefon"],
    ["sv", "sköter även löner", "sköter löner"],
    ["sv", "Du filmar, även om det regnar.", "Du filmar, även om det regnar."],
    ["sv", "Du ska inte bara filma utan även klippa.", "Du ska inte bara filma utan även klippa."],
    ["sv", "Fotografera våra hus, även från luften", "Fotografera våra hus, även från luften"],
    ["en", "In addition to this, you photograph our shops.", "You photograph our shops."],
    ["en", "In addition to your regular duties you film.", "You film."],
    ["en", "Finally, you are also our IT support.", "You are our IT support."],
    ["en", "You edit it as well.", "You edit it."],
    ["en", "You'll write the copy too.", "You'll write the copy."],
    ["en", "Film talks, also at night", "Film talks, also at night"],
    ["en", "In addition to leaflets, you design posters.", "In addition to leaflets, you design posters."],
  ] as const;
  for (const [language, text, expected] of alone) {
    it(`reads by itself: ${text}`, () => equal(byItself(text, language), expected));
  }

  it("becomes a thing to do where it only names work or what is made, in the form of its list", () => {
    const movedOf = (...items: string[]) =>
      moved(`# Marknadskoordinator\n\n## Arbetsuppgifter\n\n${items.map((item) => `- ${item}\n`).join("")}`);
    deepEqual(
      movedOf(
        "Planera kampanjer",
        "Skriva nyhetsbrev",
        "Grafisk formgivning",
        "Reklamfilmer och animationer",
        "Drift av servrar",
      ),
      ["Arbeta med grafisk formgivning", "Producera reklamfilmer och animationer", "Drift av servrar"],
    );
    deepEqual(
      movedOf(
        "Planerar kampanjer",
        "Svarar på frågor från kunder och press",
        "Driver webbplatsen, inklusive fotografering",
      ),
      ["Arbetar med fotografering"],
    );
    deepEqual(movedOf("du planerar kampanjer och svarar på frågor", "grafisk formgivning"), [
      "du arbetar med grafisk formgivning",
    ]);
  });

  it("takes along the sentences that say more of it, and no other", () => {
    const text = `# Marknadskoordinator

## Arbetsuppgifter

Du planerar kampanjer och skriver nyhetsbrev. Du fotograferar våra konserter. De är ofta på kvällar. Du ansvarar för kalendern.

Du filmar våra föreställningar. Det är meriterande om du gillar teater.
`;
    deepEqual(moved(text), [
      "Du fotograferar våra konserter.",
      "De är ofta på kvällar.",
      "Du filmar våra föreställningar.",
    ]);
    match(
      left(text),
      /nyhetsbrev\. Du ansvarar för kalendern\.[\s\S]*Det är meriterande om du gillar teater\./u,
    );
  });

  it("takes along what it speaks of", () => {
    const text = `# Editor

## What you do

You lead our magazine and answer letters. The podcast is recorded in a studio in Hull. You edit it as well. You design posters and leaflets for our branches.
`;
    const taken = moved(text);
    equal(taken.includes("You edit it."), taken.includes("The podcast is recorded in a studio in Hull."));
  });

  it("leaves the end of the ad where it is, with no heading of what has gone and no blank line", () => {
    const duties = "- Skriva nyhetsbrev\n- Fotografera och filma våra konserter\n- Planera kampanjer\n";
    const asked = "- Erfarenhet av fotografering och filmning\n- Goda kunskaper i Premiere\n";
    const opening = `# Kommunikatör\n\nVi söker en kommunikatör till Skövde.\n\n## Arbetsuppgifter\n\n${duties}\n`;
    const closing = "Välkommen med din ansökan.\n";
    match(left(`${opening}## Krav\n\n${asked}`), /[^\n]\n$/);
    for (const end of [closing, `\n${closing}`]) {
      const rest = left(`${opening}## Krav\n\n${asked}${end}`);
      match(rest, /\n\nVälkommen med din ansökan\.\n$/u);
      doesNotMatch(rest, /Krav|Premiere/);
    }
  });

  it("leaves cells that stand side by side under what is required and desirable", () => {
    const rows =
      "| Erfarenhet av projekt | Erfarenhet av fotografering |\n| Erfarenhet av filmning | Spanska |\n";
    const text = `# Projektledare\n\n## Uppgifter\n\n- Leda projekt\n- Fotografera och filma våra konserter och skriva om dem\n- Filma föreläsningar\n- Fotografera personal\n\n## Profil\n\n| Krav | Meriterande |\n| --- | --- |\n${rows}`;
    const rest = left(text);
    match(rest, /\| Erfarenhet av projekt \| *\|/);
    match(rest, /\| *\| Spanska \|/);
  });

  it("goes with what is said last where two take their shares of it, and is said once", () => {
    const text = `# Kundtjänstmedarbetare

## Arbetsuppgifter

- Svara på frågor från våra kunder och hjälpa dem med returer
- Skriva produkttexter, fotografera varor och lägga upp dem i butiken
- Fotografera personalen
- Skriva reklamtexter till våra annonser
`;
    const analysis = analyse(text, { knownAd: true });
    const ids = splitsOf(analysis).map(({ id }) => id);
    const files = splitInto(analysis, ids, { ...openPlace, fileName: "annons.md" })?.files ?? [];
    const items = files.map((file) =>
      file.text.split("\n").filter((line) => line.includes("produkt") || line.includes("varor")),
    );
    deepEqual(items.flat().sort(), [
      "- Fotografera varor och lägga upp dem i butiken",
      "- Skriva produkttexter",
    ]);
  });
});

function moved(text: string): readonly string[] {
  const found = splitsOf(analyse(text, { knownAd: true })).flatMap((choice) => choice.moved);
  return [...new Set(found)].sort((a, b) => text.indexOf(a.slice(-8)) - text.indexOf(b.slice(-8)));
}

function left(text: string): string {
  const analysis = analyse(text, { knownAd: true });
  const ids = splitsOf(analysis).map(({ id }) => id);
  return edited(text, splitInto(analysis, ids, { ...openPlace, fileName: "annons.md" })?.edits ?? []);
}
