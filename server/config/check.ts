import type { Document } from "yaml";
import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { type Bilingual, quote, type Span } from "#core";
import { type Mistake, suggestion, unknownWord } from "./mistake.ts";
import type { EitherShape, KeysShape, ListShape, Shape, TableShape, TextShape } from "./shape.ts";

/** What is left of a value when its mistakes are taken out, and where its words stand. */
export interface Checked {
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  /** The place of every key and word that was taken, by its path: "overrides.0.rules.missing-title". */
  readonly places: ReadonlyMap<string, Span>;
}

/** References can lead to more than anybody wrote, and to themselves. */
const MOST_NODES = 20_000;
const DEEPEST = 32;

/** Nothing is left of the value. */
const NOTHING = Symbol();

/**
 * Checks a YAML document against a shape. Never throws. Whatever is not taken has a mistake at its place; mistakes
 * inside a value do not touch the rest of it.
 */
export function check(document: Document.Parsed, shape: Shape): Checked {
  const mistakes: Mistake[] = [];
  const places = new Map<string, Span>();
  const targets = targetsIn(document);
  let visited = 0;
  const whole = spanOf(document.contents, { start: 0, end: 0 });
  const value = taken(document.contents, shape, "", whole, 0);
  return { value: value === NOTHING ? undefined : value, mistakes, places };

  function complain(at: Span, message: Bilingual, meant?: string): typeof NOTHING {
    mistakes.push({ ...at, severity: "warning", message, ...(meant === undefined ? {} : { meant }) });
    return NOTHING;
  }

  /** `at` is where the key stands, for values that stand nowhere. */
  function taken(given: Node | null, shape: Shape, path: string, at: Span, depth: number): unknown {
    const node = isAlias(given) ? (targets.get(given) ?? null) : given;
    const place = isAlias(given) ? spanOf(given, at) : spanOf(node, at);
    if (++visited > MOST_NODES || depth > DEEPEST) return complain(place, TOO_MUCH);
    places.set(path, place);
    switch (shape.kind) {
      case "keys":
        return isMap(node) ? keysIn(node, shape, path, depth) : unexpected(place, shape);
      case "table":
        return isMap(node) ? tableIn(node, shape, path, depth) : unexpected(place, shape);
      case "list":
        return listIn(node, shape, path, place, depth);
      case "either":
        return taken(node, alternative(node, shape), path, place, depth + 1);
      default:
        return word(node, shape, place);
    }
  }

  function keysIn(map: YAMLMap, shape: KeysShape, path: string, depth: number): unknown {
    const known = Object.keys(shape.keys);
    const value: Record<string, unknown> = {};
    for (const [name, pair, at] of pairsOf(map)) {
      const key = shape.aliases && Object.hasOwn(shape.aliases, name) ? (shape.aliases[name] ?? name) : name;
      const inner = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
      if (!inner) {
        const { hint, meant } = suggestion(name, known);
        const { noun } = shape;
        complain(
          at,
          {
            sv: `Här finns ingen ${noun.sv} som heter ${quote("sv", name)}.${hint.sv}`,
            en: `There is no ${noun.en} called ${quote("en", name)} here.${hint.en}`,
          },
          meant,
        );
        continue;
      }
      put(value, key, pair, inner, path, at, depth);
    }
    const missing = shape.required?.filter((key) => !Object.hasOwn(value, key)) ?? [];
    if (missing.length === 0) return value;
    const start = map.range?.[0] ?? 0;
    return complain(places.get(path) ?? { start, end: start }, {
      sv: `Här saknas ${missing.join(", ")}, och utan det används inget av detta.`,
      en: `${missing.join(", ")} is missing here, and without it none of this is used.`,
    });
  }

  function tableIn(map: YAMLMap, shape: TableShape, path: string, depth: number): unknown {
    const value: Record<string, unknown> = {};
    for (const [name, pair, at] of pairsOf(map)) {
      const isKnown = shape.known.includes(name);
      if (!isKnown && !ID.test(name)) {
        complain(at, {
          sv: `${quote("sv", name)} går inte att använda som namn här. Skriv små bokstäver a–z, siffror och bindestreck.`,
          en: `${quote("en", name)} cannot be a name here. Use small letters a–z, digits and hyphens.`,
        });
      } else put(value, name, pair, (isKnown && shape.ofKnown) || shape.of, path, at, depth);
    }
    return value;
  }

  function put(
    value: Record<string, unknown>,
    key: string,
    pair: Pair,
    shape: Shape,
    path: string,
    at: Span,
    depth: number,
  ): void {
    if (Object.hasOwn(value, key)) {
      complain(at, {
        sv: `${quote("sv", key)} står här två gånger. Det första gäller.`,
        en: `${quote("en", key)} stands here twice. The first holds.`,
      });
      return;
    }
    const inside = path === "" ? key : `${path}.${key}`;
    const inner = taken(isNode(pair.value) ? pair.value : null, shape, inside, at, depth + 1);
    if (inner === NOTHING) return;
    places.set(`${inside}:`, at);
    // Not by assignment, which would take "__proto__" for something else.
    Object.defineProperty(value, key, { value: inner, enumerable: true, configurable: true, writable: true });
  }

  /** The pairs whose key is a word, with the key's place; others are mistakes. */
  function pairsOf(map: YAMLMap): (readonly [string, Pair, Span])[] {
    return map.items.flatMap((pair) => {
      const { key } = pair;
      const at = spanOf(isNode(key) ? key : null, spanOf(map, { start: 0, end: 0 }));
      if (++visited > MOST_NODES) {
        if (visited === MOST_NODES + 1) complain(at, TOO_MUCH);
        return [];
      }
      if (isScalar(key) && key.value !== null) return [[String(key.value), pair, at] as const];
      complain(at, { sv: "Här väntas ett namn före kolonet.", en: "A name is expected before the colon." });
      return [];
    });
  }

  function listIn(node: Node | null, shape: ListShape, path: string, at: Span, depth: number): unknown {
    const items: readonly unknown[] | undefined = isSeq(node)
      ? (node as YAMLSeq).items
      : isAbsent(node)
        ? undefined
        : [node];
    if (!items) return unexpected(at, shape);
    return items.flatMap((item, n) => {
      const inner = taken(isNode(item) ? item : null, shape.of, `${path}.${n}`, at, depth + 1);
      return inner === NOTHING ? [] : [inner];
    });
  }

  function word(node: Node | null, shape: Shape, at: Span): unknown {
    const value: unknown = isScalar(node) ? node.value : undefined;
    switch (shape.kind) {
      case "flag":
        return typeof value === "boolean" ? value : unexpected(at, shape);
      case "whole": {
        const { minimum = -Infinity, maximum = Infinity } = shape;
        const isIt = Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
        return isIt ? value : unexpected(at, shape);
      }
      case "choice": {
        // YAML 1.1 reads a bare "off" as false, and some editors write it so.
        const said = value === false ? "off" : value;
        if (typeof said === "string" && shape.of.includes(said)) return said;
        return unexpected(at, shape, typeof said === "string" ? suggestion(said, shape.of) : undefined);
      }
      case "text":
        return words(value, shape, at);
      default:
        return unexpected(at, shape);
    }
  }

  function words(value: unknown, shape: TextShape, at: Span): unknown {
    const { known, open, noun, form } = shape;
    const said = typeof value === "number" ? String(value) : value;
    if (typeof said !== "string" || said.trim() === "") return unexpected(at, shape);
    if (known && !open && !known.includes(said)) {
      mistakes.push(unknownWord(at, said, known, noun));
      return NOTHING;
    }
    if (form && (said.length > LONGEST_TERM || !form.pattern.test(said))) return unexpected(at, shape);
    return said;
  }

  function unexpected(
    at: Span,
    shape: Shape,
    close: ReturnType<typeof suggestion> = { hint: { sv: "", en: "" } },
  ): typeof NOTHING {
    const expected = expectation(shape);
    return complain(
      at,
      {
        sv: `Här väntas ${expected.sv}.${close.hint.sv}`,
        en: `Expected here: ${expected.en}.${close.hint.en}`,
      },
      close.meant,
    );
  }
}

/** What the references of a document lead to, found in one pass: each by itself would search the whole document. */
function targetsIn(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor) anchored.set(node.anchor, node);
        return;
      }
      const target = anchored.get(node.source);
      if (target) targets.set(node, target);
    },
  });
  return targets;
}

const ID = /^[a-z][a-z0-9-]*$/;
const LONGEST_TERM = 200;
const TOO_MUCH: Bilingual = {
  sv: "Det här är mer än vad någon skriver för hand, så resten läses inte.",
  en: "This is more than anybody writes by hand, so the rest is not read.",
};

function isAbsent(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** The alternative that is written as the node is; the first where none is. */
function alternative(node: Node | null, { of }: EitherShape): Shape {
  const kind = isMap(node) ? ["keys", "table"] : isSeq(node) ? ["list"] : ["text", "choice", "whole", "flag"];
  return of.find((shape) => kind.includes(shape.kind)) ?? (of[0] as Shape);
}

/** What a shape is called in a sentence: "a whole number of at least 2". */
export function expectation(shape: Shape): Bilingual {
  switch (shape.kind) {
    case "keys":
    case "table":
      return { sv: "rader med namn, kolon och värde", en: "lines with a name, a colon and a value" };
    case "list":
      return { sv: "en lista", en: "a list" };
    case "flag":
      return { sv: "true eller false", en: "true or false" };
    case "choice":
      return { sv: `något av ${shape.of.join(", ")}`, en: `one of ${shape.of.join(", ")}` };
    case "whole": {
      const { minimum, maximum } = shape;
      const sv = [
        minimum === undefined ? [] : `minst ${minimum}`,
        maximum === undefined ? [] : `högst ${maximum}`,
      ];
      const en = [
        minimum === undefined ? [] : `at least ${minimum}`,
        maximum === undefined ? [] : `at most ${maximum}`,
      ];
      return {
        sv: ["ett heltal", ...sv.flat()].join(", "),
        en: ["a whole number", ...en.flat()].join(", "),
      };
    }
    case "either": {
      const all = shape.of.map(expectation);
      return { sv: all.map(({ sv }) => sv).join(" eller "), en: all.map(({ en }) => en).join(" or ") };
    }
    default:
      return shape.form?.name ?? { sv: "text", en: "text" };
  }
}

function spanOf(node: Node | null, otherwise: Span): Span {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : otherwise;
}
