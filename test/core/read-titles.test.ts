import assert from "node:assert/strict";
import { analyse, compileLexicon, inspect } from "#core";
import { knowledge } from "#library";

const lexicon = compileLexicon(knowledge);
const titled = (title: string) => {
  const analysis = analyse(`# ${title}\n\nText\n`, lexicon, { knownAd: true });
  const { role, archetype } = inspect(analysis);
  return { name: analysis.reading.ads[0]?.title?.text, role, archetype };
};
const rolesOf = (title: string) =>
  analyse(`# ${title}\n`, lexicon).reading.ads[0]?.title?.professions.map(({ role }) => role?.id);

describe("the position inside a title", () => {
  const names: Readonly<Record<string, string>> = {
    "Nordhamn - Kommunikatör": "Kommunikatör",
    "Centre of Excellence – Data Analyst": "Data Analyst",
    "Kommunikatör – Nordhamn": "Kommunikatör",
    "Säljare - fast lön": "Säljare",
    "Parent Support Case Manager": "Parent Support Case Manager",
    "Drivna pedagoger sökes": "pedagoger",
    "Passionate Web Developer": "Web Developer",
    "Security Engineer GS-15": "Security Engineer",
    "Kopia av Ekonom till Tallgrens": "Ekonom",
    "Copy of Controller": "Controller",
    "(Senior) Backend Developer": "(Senior) Backend Developer",
    "Part-Time Bookkeeper": "Bookkeeper",
    "2024-05 Office Manager": "Office Manager",
    "Två montörer till Vetlanda": "montörer",
    "1-2 snickare sökes": "snickare",
    "Acme seeks Head of People": "Head of People",
    "Want to be our next Sales Lead?": "Sales Lead",
    "Gillar du träd? Trädgårdsmästare": "Trädgårdsmästare",
    "\u2b50\ufe0fSjuksköterskor till Lund": "Sjuksköterskor",
    "Universitetslektor i slaviska språk vid Nordhamns högskola": "Universitetslektor i slaviska språk",
    "Lektor i logik och retorik, deltid": "Lektor i logik och retorik",
    "ST-läkare inom lungmedicin till Nordhamn": "ST-läkare inom lungmedicin",
    "ST-läkare i Nordhamn": "ST-läkare",
    "Lecturer in Celtic Studies at Nordhamn College": "Lecturer in Celtic Studies",
    "Fundraising Internship": "Fundraising Internship",
    "Support Engineer, Data Visualisation": "Support Engineer, Data Visualisation",
    "Redaktör, översättning": "Redaktör, översättning",
    "Support Engineer, Fernwood": "Support Engineer",
  };
  for (const [title, name] of Object.entries(names)) it(title, () => assert.equal(titled(title).name, name));

  it("follows a verb that comes first", () => {
    const text = "Nu när vi växer anställer vi en redovisningsekonom till kontoret i Lund.\n";
    assert.equal(analyse(text, lexicon).reading.ads[0]?.title?.text, "redovisningsekonom");
  });

  it("opens a line of prose that goes on", () => {
    const name = (text: string) => analyse(text, lexicon).reading.ads[0]?.title?.text;
    assert.equal(
      name("Gardener. Full time, from May. You work with our editors and our writers.\n"),
      "Gardener",
    );
    assert.equal(
      name("SEO-specialist sökes till Acme i Lund. Du skriver underlag till våra redaktörer.\n"),
      "SEO-specialist",
    );
    assert.equal(name("Acme grows oaks. We are looking for a gardener who knows them.\n"), "gardener");
  });

  it("is a heading of another level, or a bold line, below the name of the employer", () => {
    const found = (text: string) => analyse(text, lexicon).reading.ads[0]?.title;
    const below = "\n\nYou write about oaks.\n\n## About you\n\n- Patience\n";
    assert.equal(found(`# Fernwood & Beech\n\n*Two gardens.*\n\n## Copywriter${below}`)?.text, "Copywriter");
    assert.equal(found(`Hi, we are Fernwood.\n\n**The job: Copywriter**${below}`)?.text, "Copywriter");
    assert.equal(
      found("# Tallgrens\n\nVi odlar ekar.\n\n## Trädgårdsmästare\n\nDu beskär.\n")?.text,
      "Trädgårdsmästare",
    );
    assert.equal(
      found(`# Wizard of Oaks\n\nFernwood grows.${below}- Wit\n- Luck\n\n## Copywriter\n`)?.text,
      "Wizard of Oaks",
    );
  });

  it("is not the name of a section in front matter", () => {
    const found = (title: string, text: string) =>
      analyse(`---\ntitle: ${title}\n---\n\n${text}`, lexicon).reading.ads[0];
    const page =
      "## About us\n\nWe grow oaks.\n\n## Questions?\n\nWrite to us.\n\n## Copywriter\n\nYou will write about them.\n";
    const ad = found("Join us", page);
    assert.equal(ad?.title?.text, "Copywriter");
    assert.equal(ad?.sections.at(-1)?.kind, "duties");
    assert.equal(found("Så söker du", "# Fotograf till Tallgrens\n\nDu fotar.\n")?.title?.text, "Fotograf");
  });

  it("is not in a link to another page", () => {
    const text = "[In English](/jobs/senior-copywriter)\n\nSom erfaren redaktör hos oss skriver du.\n";
    assert.equal(analyse(text, lexicon).reading.ads[0]?.title?.text, "erfaren redaktör");
  });
});

describe("the role of a title", () => {
  const roles: Readonly<Record<string, string>> = {
    "Manager, Content Marketing": "content-manager",
    "VP of Product Marketing": "product-marketing-manager",
    "Deputy Director, Communications & Press": "communications-manager",
    "Senior Manager, Social Media": "social-media-manager",
    "Director Sales": "sales-manager",
    "Software Engineering Team Lead": "it-manager",
    "Philanthropy Officer": "fundraiser",
    "Customer Support Team Manager": "customer-service-manager",
    "Manager Content Marketing": "content-manager",
    "Account Manager Nordics": "account-manager",
    "Head of SEO": "seo-specialist",
    "Backend Engineer": "backend-developer",
    "Senior Frontend Engineer": "frontend-developer",
    "Communications Coordinator": "communications-officer",
    Kommunikationssamordnare: "communications-officer",
    "UX Design Lead": "ux-designer",
    "Vice President, Outreach & Fundraising": "fundraiser",
    "Manager, Partner Marketing": "partnership-manager",
    "Software Engineering Intern": "fullstack-developer",
    "Illustration and UX Design Graduate": "ux-designer",
    "Mobile Development Apprentice": "mobile-developer",
    "Developer Relations Lead": "developer-advocate",
    Utvecklarambassadör: "developer-advocate",
    "Full-Stack JavaScript Developer": "fullstack-developer",
    "Operations Manager": "unit-manager",
  };
  for (const [title, role] of Object.entries(roles)) it(title, () => assert.equal(titled(title).role, role));

  const fields: Readonly<Record<string, string>> = {
    "Software Engineer, Backend": "backend-developer",
    "Senior Software Engineer (Frontend)": "frontend-developer",
    "Utvecklare – frontend": "frontend-developer",
    "Junior Designer (UX)": "ux-designer",
    "Specialist, Payroll": "payroll-specialist",
    "Chef (kommunikation)": "communications-manager",
    "Engineering Manager - Product": "it-manager",
    "Art Director – Web": "art-director",
  };
  for (const [title, role] of Object.entries(fields))
    it(`${title}: by the field behind a bare noun`, () => assert.equal(titled(title).role, role));

  it("is one where a field behind a comma is a craft", () => {
    assert.deepEqual(rolesOf("Support Engineer, Data Visualisation"), ["it-support-technician"]);
  });

  it("is no role at all where only the rank sounds like one", () => {
    assert.equal(titled("Weaving Principal").role, null);
    assert.equal(titled("School Principal").role, "principal");
  });

  it("is one where the subject of an appointment has two parts", () => {
    assert.deepEqual(rolesOf("Lektor i logik och retorik"), ["university-lecturer"]);
    assert.deepEqual(rolesOf("ST-läkare i hud- och könssjukdomar"), ["physician"]);
    assert.deepEqual(rolesOf("Lecturer in Music and Design"), ["university-lecturer"]);
  });

  it("is each of two professions that share a head noun", () => {
    assert.deepEqual(rolesOf("Event- och kommunikationsansvarig"), [
      "event-manager",
      "communications-manager",
    ]);
    assert.deepEqual(rolesOf("Kommunikations- och insamlingsansvarig"), [
      "communications-manager",
      "fundraiser",
    ]);
    assert.deepEqual(rolesOf("Event and Communications Manager"), [
      "event-manager",
      "communications-manager",
    ]);
    assert.deepEqual(rolesOf("PR and Communications Manager"), ["communications-manager"]);
  });

  it("is one where the other part only says how senior somebody is", () => {
    assert.deepEqual(rolesOf("Lead/Principal Data Engineer"), ["data-engineer"]);
    assert.deepEqual(rolesOf("Senior/Lead Copywriter"), ["copywriter"]);
  });
});

describe("what a title promises", () => {
  const archetypes: Readonly<Record<string, string>> = {
    Generalsekreterare: "manager",
    "Secretary General": "manager",
    "VD-assistent": "assistant",
    "Assistant to the Managing Director": "assistant",
    "Communications Coordinator": "coordinator",
    "Head of Product Marketing": "manager",
    "Performance Marketing Manager": "manager-generalist",
    "SEO Manager": "manager-generalist",
    "Cloud Architect": "specialist",
    Kommunikationschef: "manager",
    "Art Director": "specialist",
    "Marketing Director": "manager",
    "Research Assistant": "assistant",
    "Loom Operator": "specialist",
    "Business Intelligence Manager": "manager-generalist",
    "Account Manager": "specialist",
    "Weaving Instructor": "specialist",
    Materialhanterare: "specialist",
    "Lead Investment Advisor": "specialist",
    Budgetrådgivare: "specialist",
    "Policy Associate": "generalist",
    "Family Case Manager": "specialist",
    "Operations Manager": "manager-generalist",
    "Delivery Manager": "coordinator",
    "Senior Business Analyst": "specialist",
    "Night Shift Team Leader": "manager",
    Skiftledare: "manager",
    "Academy Data Engineer": "assistant",
    "Chief Marketing Officer": "manager",
    "Customer Support Team Lead": "manager",
    Säljledare: "manager",
    "Design Internship": "assistant",
    "Engineering Graduate": "assistant",
    "SEO Lead": "manager-generalist",
    "Payroll Lead": "manager-generalist",
    "Marketing Lead": "manager",
    "Design Lead": "specialist",
    "Lead Copywriter": "specialist",
    "Marketing Associate": "generalist",
    "Team Lead Customer Support": "manager",
    "Teamledare kundtjänst": "manager",
    "Chief of Protocols and Campaigns": "manager",
  };
  for (const [title, archetype] of Object.entries(archetypes))
    it(title, () => assert.equal(titled(title).archetype, archetype));
});
