import { equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import type { Workplace } from "#core";
import { fileNameFor } from "../../server/core/fixes/file-name.ts";

const empty: Workplace = { canCreateFiles: true, isTaken: () => false };
const safe = /^[a-z0-9](?:[a-z0-9-]{0,70}[a-z0-9])?\.job\.md$/;

describe("the name of a new ad's file", () => {
  it("says the role in letters that every disk and address takes", () => {
    equal(fileNameFor("Grafisk formgivare", empty, []), "grafisk-formgivare.job.md");
    equal(fileNameFor("Illustratör & Översättare", empty, []), "illustrator-oversattare.job.md");
    equal(fileNameFor("UX/UI-designer 📷", empty, []), "ux-ui-designer.job.md");
  });

  it("stays in the folder, is short, and is never a name that a system keeps for itself", () => {
    equal(fileNameFor("../../etc/passwd", empty, []), "etc-passwd.job.md");
    equal(fileNameFor("..", empty, []), "role.job.md");
    equal(fileNameFor("📷🎥", empty, []), "role.job.md");
    equal(fileNameFor("C:\\Windows\\con", empty, []), "c-windows-con.job.md");
    equal(fileNameFor("CON", empty, []), "con-role.job.md");
    equal(fileNameFor("aux", empty, []), "aux-role.job.md");
    ok(fileNameFor("fotograf".repeat(40), empty, []).length <= 70);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) =>
        match(fileNameFor(title, empty, []), safe),
      ),
    );
  });

  it("is never taken, by a file or by another new ad", () => {
    const taken = new Set(["fotograf.job.md", "fotograf-2.job.md"]);
    const place: Workplace = { ...empty, isTaken: (name) => taken.has(name) };
    equal(fileNameFor("Fotograf", place, []), "fotograf-3.job.md");
    equal(fileNameFor("Fotograf", place, ["fotograf-3.job.md"]), "fotograf-4.job.md");
    equal(fileNameFor("Fotograf", { ...empty, isTaken: () => true }, []), "fotograf-1000.job.md");
  });
});
