import type { Grammar } from "../knowledge.ts";

/** The parts a single word can play, as bits. Terms of several words are found in the trie instead. */
export const Part = {
  employer: 1,
  applicant: 2,
  seeking: 4,
  asked: 8,
  path: 16,
  contrast: 64,
  preposition: 32,
  finite: 128,
  responsible: 256,
  domain: 512,
  "other-people": 1024,
  conjunction: 2048,
  relative: 4096,
  expletive: 8192,
  profession: 65536,
  others: 131072,
  company: 262144,
  subordinator: 524288,
  groups: 1048576,
  crew: 2097152,
  determiner: 16777216,
  infinitive: 33554432,
  labour: 67108864,
  office: 134217728,
  /** Function words of the two languages, and of their neighbours; words with å, ä or ö. */
  swedish: 16384,
  english: 32768,
  neighbour: 4194304,
  nordic: 8388608,
} as const satisfies Readonly<
  Record<Grammar | "profession" | "crew" | "swedish" | "english" | "neighbour" | "nordic", number>
>;
