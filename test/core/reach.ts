import type { Construction } from "./constructions.ts";

/** How far a verb reaches, what "work with" reaches, and whom the name of a craft stands for. */
export const reach: readonly Construction[] = [
  {
    about: "bugs are triaged by whoever tests, patients by whoever nurses",
    examples: {
      "Triagera patienter": "clinical-nursing:hands-on",
      "Ta fram testplaner": "qa-test:hands-on",
      "Triage bugs": "qa-test:hands-on",
      "Triage issues": "",
    },
  },
  {
    about: "deployments, directions and markets are crafts of their own",
    examples: {
      "Sköta driften i molnet": "devops:hands-on",
      "Kartlägga marknaden": "insights-research:hands-on",
      "Tolka vid möten": "translation:hands-on",
      "Automate deployments": "devops:hands-on",
      "Set technical direction": "architecture:hands-on",
    },
  },
  {
    about: "a verb makes no craft of what stands after a preposition",
    examples: {
      "Skapa intresse genom artiklar": "",
      "Skriva sammanfattningar av artiklar": "",
      "Build trust through partnerships": "",
      "Write replies to readers from our articles": "",
      "Write short articles in both languages": "editorial:hands-on",
      "Program in Java": "backend:hands-on",
    },
  },
  {
    about: "a mention that begins with a verb says what is done, whoever is company before it",
    examples: {
      "Samverka med ekonomerna och skriva pressmeddelanden": "pr-media:hands-on",
      "Work with the choir's friends to write press releases": "pr-media:hands-on",
      "Coordinate the writing of press releases": "pr-media:coordinate",
    },
  },
  {
    about: "to work with a craft is to do it, to work with people is not",
    examples: {
      "Arbeta med SEO": "seo:hands-on",
      "Work with SEO": "seo:hands-on",
      "Working with a modern cloud platform": "devops:hands-on",
      "Work with photographers": "photography:context",
      "Work with sales, SEO and events": "seo:coordinate",
      "Work with external communications": "external-comms:coordinate",
      "Collaborate with SEO": "seo:coordinate",
    },
  },
  {
    about: "whoever is in charge of a craft is called by it",
    examples: {
      "Hjälp chefen för controlling": "controlling:context",
      "Hjälp chefen för butiken med SEO": "seo:hands-on",
      "Help the Head of SEO": "seo:context",
      "Help the Vice President of Marketing Automation": "marketing-automation:context",
      "Help the Head of Shops with SEO": "seo:hands-on",
    },
  },
];
