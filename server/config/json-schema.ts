import type { EitherShape, KeysShape, Shape, TableShape, TextShape } from "./shape.ts";

type Json = Readonly<Record<string, unknown>>;

/** A shape as JSON Schema (draft 7), for editors that complete and check YAML. Shapes used twice stand once. */
export function jsonSchemaOf(root: Shape): Json {
  const uses = new Map<Shape, number>();
  const names = new Map<Shape, string>();
  const definitions: Record<string, Json> = {};
  count(root);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "rolescope.yaml",
    ...written(root),
    definitions,
  };

  function count(shape: Shape): void {
    const before = uses.get(shape) ?? 0;
    uses.set(shape, before + 1);
    if (before === 0) for (const inner of partsOf(shape)) count(inner);
  }

  function at(shape: Shape, name: string): Json {
    const isSmall = partsOf(shape).length === 0 && !(shape.kind === "text" && shape.known);
    if ((uses.get(shape) ?? 0) < 2 || isSmall) return written(shape);
    let known = names.get(shape);
    if (known === undefined) {
      known = Object.hasOwn(definitions, name) ? `${name}-${names.size}` : name;
      names.set(shape, known);
      definitions[known] = {};
      definitions[known] = written(shape);
    }
    return { $ref: `#/definitions/${known}` };
  }

  function written(shape: Shape): Json {
    const description = shape.about;
    switch (shape.kind) {
      case "flag":
        return { type: "boolean", description };
      case "choice":
        return { enum: shape.of, description };
      case "whole": {
        const { minimum, maximum } = shape;
        return {
          type: "integer",
          description,
          ...(minimum === undefined ? {} : { minimum }),
          ...(maximum === undefined ? {} : { maximum }),
        };
      }
      case "list": {
        const one = at(shape.of, "item");
        return { anyOf: [one, { type: "array", items: one }], description };
      }
      case "keys":
        return keysOf(shape);
      case "table":
        return tableOf(shape);
      case "either":
        return eitherOf(shape);
      default:
        return textOf(shape);
    }
  }

  function keysOf({ about, keys, required, aliases = {} }: KeysShape): Json {
    const own = Object.entries(keys).map(([key, shape]) => [key, at(shape, key)]);
    const earlier = Object.entries(aliases).flatMap(([alias, key]) => {
      const shape = keys[key];
      return shape ? [[alias, { ...at(shape, key), deprecated: true }]] : [];
    });
    return {
      type: "object",
      description: about,
      properties: Object.fromEntries([...own, ...earlier]),
      additionalProperties: false,
      ...(required && required.length > 0 ? { required } : {}),
    };
  }

  function tableOf({ about, of, known, ofKnown }: TableShape): Json {
    const inner = ofKnown ?? of;
    return {
      type: "object",
      description: about,
      properties: Object.fromEntries(known.map((key) => [key, at(inner, "known")])),
      additionalProperties: at(of, "new"),
    };
  }

  function eitherOf({ about, of }: EitherShape): Json {
    return { anyOf: of.map((shape) => at(shape, "value")), description: about };
  }

  function textOf({ about, known, open, form }: TextShape): Json {
    if (known && !open) return { enum: known, description: about };
    if (known) return { anyOf: [{ enum: known }, { type: "string" }], description: about };
    return {
      type: "string",
      description: about,
      minLength: 1,
      ...(form && { pattern: form.pattern.source }),
    };
  }
}

function partsOf(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "keys":
      return Object.values(shape.keys);
    // Known keys share one shape, and a list says its item twice.
    case "table":
      return shape.ofKnown ? [shape.of, shape.ofKnown, shape.ofKnown] : [shape.of];
    case "list":
      return [shape.of, shape.of];
    case "either":
      return shape.of;
    default:
      return [];
  }
}
