import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { nearest } from "../core/nearest.ts";
import type { Complaint, Path, Source } from "./generate-source.ts";

/** Checks the shape of a source against one schema. */
export type Shape = (source: Source) => Complaint[];

/** The schemas of a folder by name ("areas" for areas.schema.json): the one definition of the YAML shapes. */
export function shapesIn(root: string, folder: string): ReadonlyMap<string, Shape> {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
  const names = readdirSync(join(root, folder)).filter((file) => file.endsWith(".schema.json"));
  for (const name of names) ajv.addSchema(JSON.parse(readFileSync(join(root, folder, name), "utf8")));
  return new Map(
    names.map((name) => [
      name.replace(".schema.json", ""),
      (source) => complaintsOf(source, ajv.getSchema(name) as ValidateFunction),
    ]),
  );
}

function complaintsOf(source: Source, validate: ValidateFunction): Complaint[] {
  if (source.mistakes.length > 0) return [...source.mistakes];
  if (validate(source.value)) return [];
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== "propertyNames")
    .map((error) => complaintOf(source, error));
}

function complaintOf(source: Source, error: ErrorObject): Complaint {
  const path = pathOf(source.value, error.instancePath);
  const where = path.length > 0 ? `${path.join(".")}: ` : "";
  const { params } = error;
  if (error.propertyName !== undefined) {
    return source.complain(
      path,
      `${where}the key ${quoted(error.propertyName)} must be ${descriptionOf(error)}.`,
      error.propertyName,
    );
  }
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(params["additionalProperty"]);
      const known = Object.keys((error.parentSchema?.["properties"] as object | undefined) ?? {});
      return source.complain(
        path,
        `${where}there is no key ${quoted(key)} here.${didYouMean(key, known)}`,
        key,
      );
    }
    case "required":
      return source.complain(
        path,
        `${where}the key ${quoted(String(params["missingProperty"]))} is missing.`,
      );
    case "enum": {
      const allowed = (params["allowedValues"] as unknown[]).map(String);
      const value = String(error.data);
      return source.complain(
        path,
        `${where}${quoted(value)} is not one of ${allowed.join(", ")}.${didYouMean(value, allowed)}`,
      );
    }
    case "pattern":
      return source.complain(path, `${where}${quoted(String(error.data))} is not ${descriptionOf(error)}.`);
    case "uniqueItems":
      return source.complain(
        [...path, Number(params["i"])],
        `${where}${quoted(String((error.data as unknown[])[Number(params["i"])]))} stands here twice.`,
      );
    case "type":
      return source.complain(
        path,
        `${where}expected ${String(params["type"])}, found ${kindOf(error.data)}.`,
      );
    default:
      return source.complain(path, `${where}${error.message ?? error.keyword}.`);
  }
}

/** " Did you mean x?" or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const close = nearest(word, candidates);
  return close === undefined ? "" : ` Did you mean ${quoted(close)}?`;
}

/** The words of a message that stand in the file. */
export function quoted(words: string): string {
  return `"${words}"`;
}

function descriptionOf(error: ErrorObject): string {
  return String(error.parentSchema?.["description"] ?? `of the form ${String(error.params["pattern"])}`);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  return Array.isArray(value)
    ? "a list"
    : typeof value === "object"
      ? "a map"
      : `${typeof value} ${String(value)}`;
}

/** A JSON pointer as a path, with numbers where the value has lists. */
function pathOf(value: unknown, pointer: string): Path {
  const path: (string | number)[] = [];
  let current = value;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(current) ? Number(key) : key);
    current = (current as Record<string, unknown> | undefined)?.[key];
  }
  return path;
}
