import type { Ad, Demand, PhraseMatch, Scope, Section } from "./ad.ts";
import type { Directive } from "./directives.ts";
import type { Ignore } from "./ignores.ts";
import type { Bilingual, Knowledge, Language } from "./knowledge.ts";
import type { Options, Values } from "./options.ts";
import type { Span } from "./span.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** Replaces [start, end) of the original text. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** A file to be made beside the ad. `name` has no folder. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** Edits of an ad beside this one, which never overlap. `path` is that of the neighbour. */
export interface Amendment {
  readonly path: string;
  /** The whole text as it was when the edits were made. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** What a fix does: edits of the ad, which never overlap, files to be made first, and edits of other ads. */
export interface Change {
  readonly edits: readonly TextEdit[];
  readonly files: readonly NewFile[];
  readonly amendments?: readonly Amendment[];
}

/** What an ad looks for, in a few words: all that others need to know who may give it items. */
export interface Opening {
  readonly language: Language;
  readonly title: string;
  /** Ids of the roles that the title names. */
  readonly roles: readonly string[];
  /** Whom the front matter names as employer, in small letters; undefined where it names nobody. */
  readonly employer: string | undefined;
  readonly names: ProperNames;
}

/** What names stand in an ad, as numbers made of their letters. */
export interface ProperNames {
  readonly all: readonly number[];
  /** Those that come again, and stand inside sentences. */
  readonly often: readonly number[];
}

/** Another ad that the host can change. */
export interface Neighbour extends Opening {
  /** How it is reached from the ad's own folder, with slashes: "fotograf.job.md", "../it/utvecklare.md". */
  readonly path: string;
  /** The ad as it stands; undefined where it cannot be read. */
  ad(): Ad | undefined;
}

/** What a fix needs to know about the place it works in. */
export interface Workplace {
  /** False for clients that cannot create files: a split then becomes a section. */
  readonly canCreateFiles: boolean;
  /** The ad's own file name, without its folder, where it has one: what a new ad links back to. */
  readonly fileName?: string;
  /** Whether a file of this name already stands beside the ad. */
  isTaken(name: string): boolean;
  /** The other ads whose opening fits: a split gives them the items instead of making a file. Left out: none. */
  neighbours?(isFit: (opening: Opening) => boolean): readonly Neighbour[];
}

export const fixKinds = ["quickfix", "refactor.extract", "refactor.rewrite"] as const;
export type FixKind = (typeof fixKinds)[number];

/** One way to mend a problem. The change is worked out only when it is asked for. */
export interface Fix {
  /** Stable within a finding: names the kind of repair and, where it has one, its object. */
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: FixKind;
  /** Whether it keeps the meaning, so that it may be applied unasked. */
  readonly safe: boolean;
  /** Whether it is tried before it is offered though it is safe: it changes how the ad is read. */
  readonly isTried?: boolean;
  /** Whether the problem may stay, with less to say of it. */
  readonly isPartial?: boolean;
  /** Whether it is the one to offer first. */
  readonly preferred?: boolean;
  change(workplace: Workplace): Change;
  /** Of a fix that may give words to other ads: which get some, and a title that says so. Left out: none. */
  into?(workplace: Workplace): Destination<Bilingual>;
}

/** Where the words of a fix go. */
export interface Destination<Title> {
  readonly title: Title;
  /** Paths of neighbours; empty where files of their own are made. */
  readonly paths: readonly string[];
}

/** What a rule says about one place in the ad. */
export interface Problem {
  readonly at: Span;
  readonly message: Bilingual;
  /** Differs from the rule's own severity only where the rule's page says so. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: Span; readonly message: Bilingual }[];
  /** Ways to mend it, the most helpful first. Worked out only when somebody asks for them. */
  fixes?(): readonly Fix[];
}

/** What became of an ignore. */
export interface Use {
  /** Whether there is a rule of this name. */
  readonly isKnown: boolean;
  /** The rule whose name is closest, where there is none of this name. */
  readonly meant: string | undefined;
  /** Whether the rule would have had anything to say. */
  isUsed(): boolean;
}

/** An ignore of the ad's front matter, and what became of it. */
export interface IgnoreUse extends Ignore, Use {}

/** A comment that sets a rule aside, and what became of it. */
export interface DirectiveUse extends Directive, Use {}

/** What is known of the employer beside what the ad says. */
export interface Organisation {
  /** Ids of the areas that colleagues take care of. */
  readonly team?: readonly string[];
  /** How many people work there. */
  readonly employees?: number;
  /** Whether an agency or consultants are at hand. */
  readonly agency?: boolean;
}

/** Everything a rule may look at. */
export interface RuleContext<O extends Options = Options> {
  readonly ad: Ad;
  readonly demands: readonly Demand[];
  readonly scope: Scope;
  readonly knowledge: Knowledge;
  readonly options: Values<O>;
  /** What the settings say of the employer; empty where they say nothing. */
  readonly organisation: Organisation;
  /** What the ad's front matter sets aside. */
  readonly ignores: readonly IgnoreUse[];
  /** The comments in the ad that set rules aside. */
  readonly directives: readonly DirectiveUse[];
  /** The phrases of one list that the ad contains and does not deny, in reading order. */
  phrases(list: string): readonly PhraseMatch[];
}

/** Whether words describe the job: not the employer, what it offers or how to apply. */
export function isAboutJob({ section }: { readonly section: Section | undefined }): boolean {
  const kind = section?.kind;
  return kind !== "company" && kind !== "benefits" && kind !== "apply";
}

/** The sets of severities to choose from. */
export const presets = ["recommended", "strict", "small-team"] as const;
export type Preset = (typeof presets)[number];

/** Where a rule is in its life: CONTRIBUTING.md says what each promises. */
export type Status = "preview" | "stable" | "deprecated";

/** A statement of the two articles that Rolescope starts from (rules/statements.yaml), or what the field knows besides. */
export type Source = `A${number}` | `B${number}` | "field";

/** What one ad says that counts beside what other ads say. */
export interface Trace {
  /** Entries of a rule with one key, in several files, are compared. */
  readonly key: string;
  readonly at: Span;
  /** How the ad says it. */
  readonly words: string;
  /** Whether the ad is what others miss: it has then no problem itself. */
  readonly isAnswer?: boolean;
}

/** The entries of all files with one key, answers aside. */
export interface Group {
  readonly key: string;
  /** In how many files they stand. */
  readonly files: number;
  /** Their different words, in the order of the files. */
  readonly words: readonly string[];
  /** Whether one of the files answers them. */
  readonly isAnswered: boolean;
}

/** What a rule believes about ads that are read together. */
export interface Together<O extends Options = Options> {
  /** What counts in one ad. */
  gather(
    context: Pick<RuleContext<O>, "ad" | "demands" | "scope" | "knowledge" | "options" | "organisation">,
  ): Iterable<Trace>;
  /** What to say where an ad says `words`; nothing where all is well. Takes no longer for a large group. */
  compare(
    group: Group,
    words: string,
    context: Pick<RuleContext<O>, "knowledge" | "options">,
  ): Bilingual | undefined;
}

/** A belief about ads. Its id is the name of its folder. */
export interface Rule<O extends Options = Options> {
  /** One sentence: settings, hover, table of rules. */
  readonly summary: Bilingual;
  readonly status: Status;
  /** Where the belief comes from. */
  readonly source: readonly [Source, ...Source[]];
  /** Severity in the preset `recommended`, and in the others where they name none. */
  readonly severity: Severity | "off";
  readonly strict?: Severity | "off";
  readonly smallTeam?: Severity | "off";
  /** Names it had before: settings and ignores may still use them. */
  readonly aliases?: readonly string[];
  readonly options?: O;
  check(context: RuleContext<O>): Iterable<Problem>;
  /** Only of rules that read ads together. */
  readonly together?: Together<O>;
}

/** Gives a rule its types; does nothing else. */
export function defineRule<const O extends Options = Record<never, never>>(rule: Rule<O>): Rule<O> {
  return rule;
}

/** The same for a rule that reads ads together, and has nothing to say about one alone. */
export function definePortfolioRule<const O extends Options = Record<never, never>>({
  gather,
  compare,
  ...rule
}: Omit<Rule<O>, "check" | "together"> & Together<O>): Rule<O> {
  return { ...rule, check: () => [], together: { gather, compare } };
}

/** The rules by id. */
export type Rules = Readonly<Record<string, Rule>>;
