import type { Construction } from "./constructions.ts";

/** Disciplines that share their words with everyday work. */
export const disciplines: readonly Construction[] = [
  {
    about: "to be in a management team is not to work for one",
    examples: {
      "Du sitter med i ledningsgruppen": "mgmt-team:hands-on",
      "Föredra ärenden för ledningsgruppen": "",
      "You are a member of the leadership team": "mgmt-team:hands-on",
      "Send the minutes to the leadership team": "",
    },
  },
  {
    about: "to guide a colleague is not to manage people",
    examples: {
      "Leda och fördela arbetet på verkstaden": "people-management:hands-on",
      "Line management of six stewards": "people-management:hands-on",
      "Mentor less experienced colleagues": "",
      "Be generous with coaching and mentoring in code reviews": "",
    },
  },
  {
    about: "a goal or a figure that is only named is no follow-up",
    examples: {
      "Följa upp mål för bytespunkterna": "reporting:hands-on",
      "Tjänsten har tydliga nyckeltal": "",
      "Present results of the sowing season": "reporting:hands-on",
      "The team has clear KPIs": "",
    },
  },
  {
    about: "a product strategy has to be somebody's own",
    examples: {
      "Own and prioritise the product roadmap": "product-management:hands-on",
      "Build features from the product roadmap": "",
    },
  },
  {
    about: "training is held by whoever teaches",
    examples: {
      "Utbilda medarbetare i kassasystemet": "learning-development:hands-on",
      "En introduktion och interna utbildningar": "",
      "Deliver training for new drivers": "learning-development:hands-on",
      "Articulate your ideas clearly": "",
    },
  },
  {
    about: "partners and donors are met in many roles",
    examples: {
      "Negotiate partnerships with local clubs": "sponsorship:hands-on",
      "A network of partnerships": "",
      "Lead our fundraising": "fundraising:hands-on",
      "Background reading on fundraising": "",
    },
  },
  {
    about: "recruiting volunteers, members or pupils is no recruitment of staff",
    examples: {
      "Rekrytering av säsongspersonal": "recruitment:hands-on",
      "Recruit volunteers for the harvest": "",
    },
  },
  {
    about: "an exception inside a longer term takes nothing from it",
    examples: {
      "Monthly reports to the growers": "reporting:hands-on",
      "The role reports to the head of orchards": "",
    },
  },
  {
    about: "a craft that only describes something is not asked for",
    examples: {
      "Experience from a data science-focused company": "",
      "Experience in data science": "data-science-ml:hands-on",
    },
  },
  {
    about: "bare knowledge is less than skill; good knowledge is skill",
    examples: {
      "Knowledge of photography": "photography:know",
      "Very good knowledge of photography": "photography:hands-on",
      "Kunskap om webbanalys": "web-analytics:know",
      "Goda kunskaper om webbanalys": "web-analytics:hands-on",
      "Du känner till fotots betydelse för copywriting": "copywriting:know",
      "Comfortable with HTML and CSS": "frontend:hands-on",
    },
  },
  {
    about: "whoever is hiring orders nothing",
    section: "intro",
    examples: {
      "Fernwood is hiring a copywriter to do photography": "copywriting:context photography:hands-on",
      "Hire freelancers for photography": "photography:coordinate",
    },
  },
  {
    about: "a short form ends no sentence",
    examples: {
      "Some familiarity with tools, eg. Lightroom": "photography:know",
      "Du känner till program, t.ex. Lightroom": "photography:know",
    },
  },
  {
    about: "a channel, a shop or a line of business is where work is done, until somebody runs it",
    examples: {
      "Driva vår e-handel": "e-commerce:hands-on",
      "Erfarenhet från handel eller e-handel som kund": "",
      "Run our e-commerce": "e-commerce:hands-on",
      "Experience from fashion or e-commerce": "",
      "Sköta våra sociala kanaler": "social-media-management:hands-on",
      "Ett varumärke syns i sociala kanaler": "",
      "Manage our social media channels": "social-media-management:hands-on",
      "Banners that suit all social media channels": "",
      "Write and send the newsletter": "email-marketing:hands-on",
      "The newsletter reaches every household": "",
    },
  },
  {
    about: "internal and external communications are both",
    examples: {
      "Intern och extern kommunikation": "external-comms:hands-on internal-comms:hands-on",
      "Internal and external communications": "external-comms:hands-on internal-comms:hands-on",
    },
  },
  {
    about: "enthusiasm is no skill, and neither is what somebody need not know",
    examples: {
      "A real excitement for video editing": "video-editing:know",
      "Our tool makes charts without requiring SEO": "seo:negated",
      "Photography will come in handy": "photography:nice",
      "Fotografering kommer väl till pass": "photography:nice",
    },
  },
  {
    about: "somebody else does what is done by them",
    examples: {
      "Fotografering som redigeras av byrån": "photography:negated",
      "Our photography is produced by an agency": "photography:negated",
    },
  },
  {
    about: "everyday words of other trades name no discipline",
    examples: {
      "Kickoff för laget i augusti": "",
      "Triage reported issues": "",
      "Take part in communities of practice": "",
      "Recruiting members for the choir": "",
      "Rekrytera medarbetare till verkstaden": "recruitment:hands-on",
      "Open leadership and good communication": "",
      "Drive exciting projects": "",
      "Lead projects from start to finish": "project-management:hands-on",
    },
  },
  {
    about: "tools, parties and leads of others are not the craft",
    examples: {
      "Used to project management tools such as Jira": "",
      "Experience of project management": "project-management:hands-on",
      "Manage agreements with third parties": "",
      "Find leads for our team in Umea": "",
      "Creating original graphic designs": "graphic-design:hands-on",
    },
  },
  {
    about: "crafts by the words of those who build software",
    examples: {
      "Agree architectural principles with the ferry team": "architecture:hands-on",
      "Ansvara för teknikval i bokningstjänsten": "architecture:hands-on",
      "Develop well-kept test harnesses for the ticket gates": "qa-test:hands-on",
      "Canary releases of the timetable": "devops:hands-on",
      "Bygga hotmodellering in i vårt arbetssätt": "it-security:hands-on",
      "Web scraping of tide tables": "data-engineering:hands-on",
      "Administer our Linux distributions": "sysadmin-network:hands-on",
      "Backlog refinement every second week": "product-management:hands-on",
    },
  },
  {
    about: "crafts by the words of those who meet partners, voters and vendors",
    examples: {
      "Look after relationships with partners along the coast": "sponsorship:hands-on",
      "Teckna partneravtal med båtklubbarna": "sponsorship:hands-on",
      "Lead phone banks before the harbour vote": "organising:hands-on",
      "Namninsamling för en ny brygga": "organising:hands-on",
      "Write solicitations for the dredging work": "procurement:hands-on",
      "Hold discovery calls with marinas": "b2b-sales:hands-on",
      "Present findings to the harbour master": "reporting:hands-on",
      "Supervisory status: No": "",
    },
  },
];
