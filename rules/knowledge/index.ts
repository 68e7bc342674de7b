import type { Knowledge } from "#core";

const none = { sv: [], en: [] };
const headings = { intro: none, other: none, duties: { sv: ["arbetsuppgifter"], en: ["duties"] }, must: none, nice: none, requirements: none, team: none, company: none, benefits: none, apply: none };
const modes = { "hands-on": none, lead: none, coordinate: none, know: none, nice: none, context: none, negated: none };

export const knowledge: Knowledge = {
  clusters: [],
  areas: [],
  roles: [],
  wording: { headings, cues: { modes, before: {}, depths: { light: none, expert: none }, except: none, oneOf: none }, grammar: { employer: none, applicant: none, seeking: none, asked: none, path: none, place: none, contrast: none, finite: none, responsible: none, domain: none, "other-people": none }, heads: { sv: {}, en: {} }, titles: { labels: none, openers: none, closers: none, extent: none, seniority: none, separate: none }, contents: {}, signs: { ad: none, document: none }, neighbours: [], phrases: [], functionWords: none },
  weights: {},
};
