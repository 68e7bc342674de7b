/** The languages an ad can be written in. */
export type Language = "sv" | "en";

/** One thing said in both languages. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;

/** Words in the term notation of rules/knowledge/README.md, per language. */
export type Terms = Bilingual<readonly string[]>;

/** S: craft with its own education and toolchain. D: discipline. G: generic working skill. M: management. */
export type Tier = "S" | "D" | "G" | "M";

/** What a title promises (research: role archetypes). */
export type Archetype =
  | "manager"
  | "manager-generalist"
  | "strategist"
  | "generalist"
  | "specialist"
  | "coordinator"
  | "assistant";

/** A competence somebody can be hired for. */
export interface Area {
  readonly id: string;
  /** Areas of one cluster are commonly mastered by one person. */
  readonly cluster: string;
  readonly tier: Tier;
  /** As it reads inside a sentence: "grafisk formgivning", "graphic design". */
  readonly name: Bilingual;
  /** The role that has this area as its own: where a split leads. */
  readonly role?: string;
  /** Words that name the craft by themselves. */
  readonly craft: Terms;
  /**
   * Words that count only together with another word of the same area, as the object of one of its verbs, or where
   * the area is at the core of the title's role.
   */
  readonly weak: Terms;
  /** What somebody with the craft does to its weak words: "write" makes copywriting of "copy". */
  readonly verbs: Terms;
  /** People who have the craft: context unless the applicant is asked to be one. */
  readonly profession: Terms;
  /** Tools that are evidence of the craft. */
  readonly tools: readonly string[];
  /** Phrases that contain words of this area but mean something else. */
  readonly except: Terms;
  /** External ids, such as jobtech. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

/** A group of areas that one person commonly masters together. */
export interface Cluster {
  readonly id: string;
  readonly name: Bilingual;
  /** What somebody with the craft does, and what somebody who orders it does; used by fixes. */
  readonly verbs: Bilingual<{ readonly handsOn: string; readonly coordinate: string }>;
}

/** What a title can name. */
export interface Role {
  readonly id: string;
  readonly family: string;
  readonly archetype: Archetype;
  /** Whether the settings name the archetype, which then goes before what the words of a title promise. */
  readonly isDecided?: boolean;
  readonly name: Bilingual;
  readonly titles: Terms;
  /** Area ids: the reason the role exists. */
  readonly core: readonly string[];
  /** Area ids: fine to ask for. */
  readonly ok: readonly string[];
  /** Area ids: somebody else's profession. */
  readonly out: readonly string[];
  /** What the role normally does: three to five duties, as list items. */
  readonly duties: Bilingual<readonly string[]>;
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

export type SectionKind =
  | "intro"
  | "duties"
  | "must"
  | "nice"
  | "requirements"
  | "team"
  | "company"
  | "benefits"
  | "apply"
  | "other";

/** Who performs the craft, and how far (corpus guide, rule 4). */
export type Mode = "hands-on" | "lead" | "coordinate" | "know" | "nice" | "context" | "negated";

export type Depth = "light" | "normal" | "expert";

/** A list of phrases that rules ask for by name. */
export interface PhraseList {
  readonly id: string;
  readonly terms: Terms;
  readonly except: Terms;
  /** What may be written instead of a phrase in the same place of a sentence. */
  readonly instead?: Bilingual<Readonly<Record<string, string>>>;
}

/** Words that say how a demand is meant. */
export interface Cues {
  /** They govern what follows them in the clause: "beställa texter och bilder". */
  readonly modes: Readonly<Record<Mode, Terms>>;
  /** They govern what precedes them in the clause: "film och foto sköts av vår byrå", "Photoshop is a plus". */
  readonly before: Readonly<Partial<Record<Mode, Terms>>>;
  readonly depths: Readonly<Record<Exclude<Depth, "normal">, Terms>>;
  /** Words that look like a cue and are none: "inte bara". */
  readonly except: Terms;
  /** Openers of a list of which one is enough. */
  readonly oneOf: Terms;
}

/** Small words by the part they play in a sentence; see rules/knowledge/wording/grammar.yaml. */
export type Grammar =
  | "employer"
  | "applicant"
  | "seeking"
  | "asked"
  | "path"
  | "contrast"
  | "finite"
  | "responsible"
  | "domain"
  | "other-people"
  | "conjunction"
  | "relative"
  | "expletive"
  | "others"
  | "company"
  | "subordinator"
  | "groups"
  | "determiner"
  | "preposition"
  | "infinitive"
  | "labour"
  | "office";

/**
 * Words around the name of a position: what introduces it ("Befattning:", "vi söker en"), what ends it ("till", "at"),
 * extent, seniority, and the heading of a role split off inside the same file.
 */
export type TitleWord = "labels" | "openers" | "closers" | "extent" | "seniority" | "separate";

/** `ad` speaks to an applicant; `document` is found in manuals, articles and notes. */
export type Sign = "ad" | "document";

/** The words that are neither areas nor roles: headings, cues, title grammar, phrases. */
export interface Wording {
  readonly headings: Readonly<Record<SectionKind, Terms>>;
  readonly cues: Cues;
  readonly grammar: Readonly<Record<Grammar, Terms>>;
  /** The last part of a title decides the archetype when no role is known. */
  readonly heads: Bilingual<Readonly<Record<string, Archetype>>>;
  /** Heads that say what the title promises whatever the role is known for. */
  readonly decisive: Terms;
  /** Words that make an assistant of any profession. */
  readonly juniors: Terms;
  /** Families in which a "manager" more often owns an area or a channel than leads people. */
  readonly areaFamilies: readonly string[];
  readonly titles: Readonly<Record<TitleWord, Terms>>;
  /** What the text of a section says about its kind, when its heading does not. */
  readonly contents: Readonly<Partial<Record<SectionKind, Terms>>>;
  /** What tells an ad from other documents. */
  readonly signs: Readonly<Record<Sign, Terms>>;
  /** Front matter that only a vacancy has, in small letters, without hyphens, underscores and spaces. */
  readonly vacancyKeys: readonly string[];
  readonly phrases: readonly PhraseList[];
  /** Common function words, for telling the languages apart. */
  readonly functionWords: Terms;
  /** Function words of Danish and Norwegian that are not Swedish. */
  readonly neighbours: readonly string[];
  /** Short forms whose full stop ends no sentence, without that stop. */
  readonly shortForms: Terms;
}

/** The numbers of the verdict; every one has its reason beside it in rules/knowledge/weights.yaml. */
export interface Weights {
  readonly [name: string]: number;
  readonly areaTierD: number;
  readonly areaTierG: number;
  readonly areaTierM: number;
  readonly areaTierS: number;
  readonly borderlineCrafts: number;
  readonly borderlineUnknownBreadth: number;
  readonly clusterShare: number;
  readonly craftEnough: number;
  readonly depthExpert: number;
  readonly depthLight: number;
  readonly evidenceCraft: number;
  readonly evidenceProfession: number;
  readonly evidenceTool: number;
  readonly evidenceWeak: number;
  readonly foreignEnough: number;
  readonly near: number;
  readonly nearOut: number;
  readonly overScopedBreadth: number;
  readonly overScopedClusters: number;
  readonly overScopedCrafts: number;
  readonly overScopedUnknownBreadth: number;
  readonly repeated: number;
  readonly secondDuty: number;
  readonly secondMode: number;
  readonly secondNothing: number;
  readonly secondWarning: number;
  readonly sectionIntro: number;
  readonly smallOrganisation: number;
  readonly veryBroad: number;
  readonly veryBroadUnknown: number;
}

/** Everything Rolescope knows about the world. Plain data, compiled from the YAML by the generator. */
export interface Knowledge {
  readonly clusters: readonly Cluster[];
  readonly areas: readonly Area[];
  readonly roles: readonly Role[];
  readonly wording: Wording;
  readonly weights: Weights;
}
