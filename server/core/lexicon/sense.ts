import type { Area, Depth, Mode } from "../knowledge.ts";
import { Part } from "./parts.ts";
import { bitsOf, type Entry, type Trie } from "./trie.ts";

/** What a term says of an area. */
export interface AreaSense {
  readonly area: Area;
  readonly evidence: "craft" | "weak" | "tool" | "profession";
  /** It is among the area's weak words, too, so that one of the area's verbs makes a craft of it. */
  readonly isWeak: boolean;
}

/** How a term says that the mentions around it are meant. */
export interface CueSense {
  /** `responsible`: leads if a manager, does if anybody else. `none`: looks like a cue and is none. */
  readonly mode: Mode | "responsible" | "none";
  /** It can govern what precedes it. */
  readonly before: boolean;
  /** It can govern what follows it. */
  readonly after: boolean;
}

/** A term that takes back what other terms around it say. */
export interface Exception {
  readonly area?: Area;
  readonly list?: string;
}

/** All that the terms ending at one place in the trie say about demands. */
export interface Sense {
  /** Bits of the kinds of its meanings. */
  readonly kinds: number;
  /** One for each area. */
  readonly areas: readonly AreaSense[];
  /** The areas whose weak words it makes a craft of. */
  readonly acts: readonly Area[];
  readonly cue: CueSense | undefined;
  /** Bits of `Part`. */
  readonly parts: number;
  readonly depth: Exclude<Depth, "normal"> | undefined;
  /** Lists of phrases. */
  readonly phrases: readonly string[];
  readonly exceptions: readonly Exception[];
}

/** The kinds of meanings that say something about demands. */
export const SENSED = bitsOf(
  ...(["area", "area-exception", "act", "mode", "mode-exception", "one-of", "depth", "grammar"] as const),
  ...(["phrase", "phrase-exception", "role"] as const),
);

/** Among the bits of kinds of a word: it says something about demands by itself. */
export const SAYS = 1 << 30;

const NO_CUE: CueSense = { mode: "none", before: false, after: true };
export const RESPONSIBLE: CueSense = { mode: "responsible", before: false, after: true };
export const DOING: CueSense = { mode: "hands-on", before: false, after: true };

/** What a term of an area says, when it says several things at once: the most telling. */
const RANK: Readonly<Record<AreaSense["evidence"], number>> = { profession: 3, craft: 2, tool: 1, weak: 0 };

/** What a place in the trie says by itself; worked out when it is first asked for. */
export function senseAt(trie: Trie, place: number): Sense | undefined {
  const entries = trie.entries[place];
  if (!entries) return undefined;
  const sense = trie.senses[place] ?? senseOf(entries);
  trie.senses[place] = sense;
  return sense.kinds === 0 ? undefined : sense;
}

/** What several places in the trie, reached by one word, say together. */
export function senseOfAll(trie: Trie, places: readonly number[]): Sense | undefined {
  const { entries, kinds } = trie;
  const speaking = places.filter((place) => entries[place] && ((kinds[place] ?? 0) & SENSED) !== 0);
  const [only] = speaking;
  if (speaking.length < 2) return only === undefined ? undefined : senseAt(trie, only);
  const sense = senseOf(speaking.flatMap((place) => entries[place] ?? []));
  return sense.kinds === 0 ? undefined : sense;
}

/** Whether terms that go on from a place say anything about demands. */
export function leadsToSense({ onward, kinds }: Trie, place: number): boolean {
  return onward[place] !== 0 && ((kinds[place] ?? 0) & SENSED) !== 0;
}

function senseOf(entries: readonly Entry[]): Sense {
  let kinds = 0;
  let areas: readonly AreaSense[] = [];
  const acts: Area[] = [];
  let cue: CueSense | undefined;
  let parts = 0;
  let depth: Sense["depth"];
  const phrases: string[] = [];
  const exceptions: Exception[] = [];
  for (const { meaning } of entries) {
    kinds |= bitsOf(meaning.kind) & SENSED;
    switch (meaning.kind) {
      case "area": {
        const { area, evidence } = meaning;
        areas = withAreas(areas, [{ area, evidence, isWeak: evidence === "weak" }]);
        break;
      }
      case "act":
        acts.push(meaning.area);
        break;
      case "mode": {
        const { mode, before } = meaning;
        cue = withCue(cue, { mode, before, after: !before || mode === "nice" });
        break;
      }
      case "mode-exception":
        cue = withCue(cue, NO_CUE);
        break;
      case "grammar":
        parts |= Part[meaning.part];
        if (meaning.part === "responsible") cue ??= RESPONSIBLE;
        break;
      case "depth":
        if (meaning.depth !== "normal") depth = meaning.depth;
        break;
      case "phrase":
        phrases.push(meaning.list);
        break;
      case "area-exception":
        exceptions.push({ area: meaning.area });
        break;
      case "phrase-exception":
        exceptions.push({ list: meaning.list });
        break;
    }
  }
  return { kinds, areas, acts, cue, parts, depth, phrases, exceptions };
}

/** What two terms in the same place say of areas, once for each area. */
export function withAreas(known: readonly AreaSense[], more: readonly AreaSense[]): readonly AreaSense[] {
  if (known.length === 0) return more;
  const areas = [...known];
  for (const sense of more) {
    const at = areas.findIndex(({ area }) => area === sense.area);
    const other = areas[at];
    if (!other) areas.push(sense);
    else {
      const { area, evidence } = RANK[sense.evidence] > RANK[other.evidence] ? sense : other;
      areas[at] = { area, evidence, isWeak: sense.isWeak || other.isWeak };
    }
  }
  return areas;
}

/** Of two cues in the same place the first holds, unless the other says that there is none. */
export function withCue(known: CueSense | undefined, more: CueSense): CueSense {
  if (!known || more.mode === "none") return more;
  if (more.mode !== known.mode || more === known) return known;
  return { mode: known.mode, before: true, after: true };
}
