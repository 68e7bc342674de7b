import assert from "node:assert/strict";
import {
  type Ad,
  type Area,
  breadthOf,
  type Demand,
  type Depth,
  type Organisation,
  type Role,
  type Scope,
  weigh,
} from "#core";
import { knowledge } from "#library";

const { weights } = knowledge;
const areas = new Map(knowledge.areas.map((area) => [area.id, area]));
const roles = new Map(knowledge.roles.map((role) => [role.id, role]));

function known<T>(of: ReadonlyMap<string, T>, id: string): T {
  const found = of.get(id);
  assert.ok(found, id);
  return found;
}

function demand(id: string, evidence: Demand["evidence"] = "craft", depth: Depth = "normal"): Demand {
  const at = { start: 0, end: 1, text: "x" };
  const statement = { ...at, kind: "item" as const, prose: [at], block: at };
  const section = { start: 0, end: 1, kind: "duties" as const, heading: undefined, statements: [statement] };
  const area: Area = known(areas, id);
  return { ...at, area, mode: "hands-on", depth, evidence, section, statement };
}

function scopeOf(
  roleIds: readonly string[],
  demands: readonly Demand[],
  organisation: Organisation = {},
): Scope {
  const at = { start: 0, end: 1, text: "x" };
  const professions = roleIds.map((id): { role: Role } & typeof at => ({ ...at, role: known(roles, id) }));
  const ad: Ad = {
    start: 0,
    end: 1,
    text: "x",
    language: "en",
    frontMatter: undefined,
    title: { ...at, source: "heading", professions },
    archetype: undefined,
    sections: [],
    workingTime: undefined,
  };
  return weigh(ad, demands, knowledge, organisation);
}

const crafts = (...ids: string[]) => ids.map((id) => demand(id));

describe("weigh", () => {
  it("has nothing against what belongs to the role", () => {
    const scope = scopeOf(["social-media-manager"], crafts("social-media-management", "content-planning"));
    assert.equal(scope.verdict, "in-scope");
    assert.deepEqual(scope.foreign, []);
    assert.equal(scope.own.length, 2);
  });

  it("calls three foreign crafts from several clusters too many", () => {
    const scope = scopeOf(["social-media-manager"], crafts("photography", "videography", "graphic-design"));
    assert.equal(scope.verdict, "over-scoped");
    assert.ok(!scope.veryBroad);
  });

  it("leaves to colleagues what they take care of, unless the ad asks for an expert or a second professional", () => {
    const demands = crafts("photography", "videography", "graphic-design");
    const verdict = (team: readonly string[], extra: readonly Demand[] = []) =>
      scopeOf(["social-media-manager"], [...demands, ...extra], { team }).verdict;
    assert.equal(verdict(["photography", "videography", "graphic-design"]), "in-scope");
    assert.equal(verdict(["payroll"]), "over-scoped");
    const all = ["photography", "videography", "graphic-design"];
    const expert = all.map((id) => demand(id, "craft", "expert"));
    assert.equal(verdict(all, expert), "over-scoped");
    assert.equal(
      verdict(
        all,
        all.map((id) => demand(id, "profession")),
      ),
      "over-scoped",
    );
  });

  it("expects more breadth of the few people in a small organisation", () => {
    const verdict = (employees: number, ...ids: string[]) =>
      scopeOf(["social-media-manager"], crafts(...ids), { employees }).verdict;
    const three = ["photography", "videography", "graphic-design"];
    assert.equal(verdict(weights.smallOrganisation - 1, ...three), "borderline");
    assert.equal(verdict(weights.smallOrganisation, ...three), "over-scoped");
    assert.equal(verdict(2, ...three, "frontend", "audio", "payroll", "it-security"), "over-scoped");
  });

  it("calls a whole agency very broad", () => {
    const scope = scopeOf(
      ["social-media-manager"],
      crafts("photography", "videography", "graphic-design", "frontend", "audio", "payroll", "it-security"),
    );
    assert.ok(scope.veryBroad);
  });

  it("leaves two foreign crafts on the border", () => {
    assert.equal(scopeOf(["copywriter"], crafts("photography", "graphic-design")).verdict, "borderline");
  });

  it("leaves crafts of one cluster alone", () => {
    const { cluster } = known(areas, "videography");
    assert.equal(known(areas, "video-editing").cluster, cluster);
    assert.equal(
      scopeOf(["copywriter"], crafts("videography", "video-editing", "motion")).verdict,
      "borderline",
    );
  });

  it("counts light work and lone tools for less", () => {
    const light = ["photography", "videography", "graphic-design"].map((id) => demand(id, "craft", "light"));
    assert.equal(scopeOf(["copywriter"], light).verdict, "in-scope");
    const [tool] = scopeOf(["copywriter"], [demand("graphic-design", "tool")]).foreign;
    const [craft] = scopeOf(["copywriter"], [demand("graphic-design")]).foreign;
    assert.ok(tool && craft && tool.weight < craft.weight);
  });

  it("counts only what the applicant does", () => {
    const coordinated = crafts("photography", "videography", "graphic-design").map(
      (one): Demand => ({ ...one, mode: "coordinate" }),
    );
    assert.deepEqual(scopeOf(["copywriter"], coordinated).foreign, []);
  });

  it("takes the roles of a combined title together", () => {
    const { foreign } = scopeOf(["copywriter", "photographer"], crafts("copywriting", "photography"));
    assert.deepEqual(foreign, []);
  });

  it("is cautious when the title is unknown", () => {
    assert.equal(scopeOf([], crafts("photography", "videography", "graphic-design")).verdict, "in-scope");
    const many = crafts(
      "photography",
      "graphic-design",
      "frontend",
      "backend",
      "payroll",
      "accounting",
      "it-security",
    );
    assert.equal(scopeOf([], many).verdict, "over-scoped");
  });

  it("takes for an unknown title's own whatever does not make it too broad", () => {
    const scope = scopeOf([], crafts("photography", "backend"));
    assert.equal(scope.verdict, "in-scope");
    assert.deepEqual(scope.foreign, []);
    assert.deepEqual(
      scope.own.map(({ id }) => id),
      ["photography", "backend"],
    );
  });

  it("takes the family that most crafts belong to for that of an unknown title", () => {
    const ofFinance = crafts("accounting", "audit-tax", "controlling", "payroll");
    assert.notEqual(scopeOf([], [...ofFinance, ...crafts("photography", "backend")]).verdict, "over-scoped");
  });

  it("calls an unknown title very broad only when it is too much already", () => {
    const four = crafts("photography", "graphic-design", "frontend", "payroll", "it-security", "legal");
    const scope = scopeOf([], four);
    assert.deepEqual([scope.verdict, scope.veryBroad], ["over-scoped", false]);
    assert.ok(scopeOf([], [...four, ...crafts("cooking", "teaching", "welding")]).veryBroad);
    assert.ok(!scopeOf([], crafts("payroll")).veryBroad);
  });

  it("counts one of several alternatives, and none where the role's own is among them", () => {
    const either = (ids: readonly string[], choice: number) =>
      crafts(...ids).map((one): Demand => ({ ...one, choice }));
    const foreignIn = (demands: readonly Demand[]) =>
      scopeOf(["copywriter"], demands).foreign.map(({ area }) => area.id);
    assert.deepEqual(foreignIn(either(["photography", "payroll"], 7)), ["photography"]);
    assert.deepEqual(foreignIn(either(["copywriting", "photography", "payroll"], 7)), []);
    assert.deepEqual(foreignIn([...either(["photography"], 7), ...either(["payroll"], 9)]).length, 2);
    const asWell = [...either(["copywriting", "photography"], 7), ...crafts("photography")];
    assert.deepEqual(foreignIn(asWell), ["photography"]);
  });

  it("counts what is asked for in another statement, too, for more", () => {
    const once = demand("payroll");
    const weightOf = (demands: readonly Demand[]) => scopeOf(["copywriter"], demands).foreign[0]?.weight;
    assert.equal(weightOf([once, once]), weightOf([once]));
    assert.equal(weightOf([once, once, demand("payroll")]), (weightOf([once]) ?? 0) * weights.repeated);
  });

  it("points at the clearest words, of equal ones at the first", () => {
    const [plain, again, expert] = [
      demand("payroll"),
      demand("payroll"),
      demand("payroll", "craft", "expert"),
    ];
    const strongest = (demands: readonly Demand[]) => scopeOf(["copywriter"], demands).foreign[0]?.strongest;
    assert.equal(strongest([plain, again]), plain);
    assert.equal(strongest([plain, expert, again]), expert);
  });

  it("knows what is somebody else's profession to one of the roles of a combined title", () => {
    const out = (roleIds: readonly string[]) => scopeOf(roleIds, crafts("audio")).foreign[0]?.out;
    assert.deepEqual([out(["copywriter"]), out(["teacher"])], [true, false]);
    assert.equal(out(["copywriter", "teacher"]), true);
  });

  it("holds no discipline against anybody, however much is made of it", () => {
    const disciplines = ["recruitment", "procurement", "logistics"].flatMap((id) => [
      demand(id, "craft", "expert"),
      demand(id, "craft", "expert"),
    ]);
    const scope = scopeOf(["copywriter"], disciplines);
    assert.equal(scope.foreign.length, 3);
    assert.equal(scope.verdict, "in-scope");
  });

  it("reads any number of mentions", () => {
    const one = demand("photography");
    assert.equal(scopeOf(["copywriter"], new Array(300_000).fill(one)).foreign[0]?.demands.length, 300_000);
  });

  it("shares breadth inside a cluster", () => {
    const one = { cluster: "photo", weight: 1 };
    assert.equal(breadthOf([one], weights), 1);
    assert.equal(breadthOf([one, one], weights), 1 + weights.clusterShare);
    assert.equal(breadthOf([one, { cluster: "moving", weight: 1 }], weights), 2);
    assert.equal(breadthOf([], weights), 0);
  });
});
