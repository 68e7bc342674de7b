import assert from "node:assert/strict";
import { analyse, lint } from "#library";
import { isDenied } from "../../server/core/fixes/sound.ts";

describe("a craft after a denial", () => {
  const denied = [
    "Vi förväntar oss inte att du bygger kampanjer eller ",
    "We do not expect you to run campaigns or to ",
    "You write. You will never ",
  ];
  const asked = [
    "Du ska inte bara skriva utan även ",
    "Du är inte rädd för att ",
    "We have no photographer and do not plan to hire one, so you ",
    "You will not work weekends. You ",
  ];
  for (const words of denied) it(`is not asked for: ${words}`, () => assert.equal(isDenied(words), true));
  for (const words of asked) it(`is asked for: ${words}`, () => assert.equal(isDenied(words), false));
});

describe("the ad of a specialist", function () {
  this.timeout(60_000);

  it("links back to a file whatever its name and title", () => {
    const text =
      "# Social Media Manager [Lund]\n\n## Duties\n\n- Photograph our products\n- Film and edit campaigns\n- Graphic design of signs\n- Web development in React\n";
    const place = { canCreateFiles: true, fileName: "a #1? (b).job.md", isTaken: () => false };
    const fixes = lint(analyse(text, { knownAd: true })).flatMap((finding) => finding.fixes);
    const split = fixes.find(({ id }) => id === "split-all");
    const [file] = split?.change(place).files ?? [];
    assert.match(file?.text ?? "", /\]\(a%20%231%3F%20%28b%29\.job\.md\)/);
    assert.doesNotMatch(file?.text ?? "", /\[[^\]\\]*\[/);
  });

  it("takes along what several specialists leave between them", () => {
    const text =
      "# Social Media Manager\n\n## Duties\n\n- Looking after our shop: fresh pages, code changes in HTML, CSS and PHP, speed and security updates\n- Photograph our products\n- Film and edit campaigns\n- Backend development in PHP\n- Frontend development in React\n";
    const place = { canCreateFiles: true, isTaken: () => false };
    const fixes = lint(analyse(text, { knownAd: true })).flatMap((finding) => finding.fixes);
    const change = fixes.find(({ id }) => id === "split-all")?.change(place);
    assert.ok(change?.files.some((file) => file.text.includes("fresh pages")));
  });
});
