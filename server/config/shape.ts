import type { Bilingual } from "#core";

// One definition of what may stand in rolescope.yaml gives the types, the validation, the JSON Schema and the page.

/** Words, perhaps of a known list or form. */
export interface TextShape {
  readonly kind: "text";
  readonly about: string;
  /** What it must be one of; where `open`, other words may be right as well. */
  readonly known?: readonly string[];
  readonly open?: boolean;
  /** What one of the known words is: "a role". */
  readonly noun?: Bilingual;
  readonly form?: Form;
}

/** A form that words must have, and what to call it. */
export interface Form {
  readonly pattern: RegExp;
  readonly name: Bilingual;
}

export interface ChoiceShape<T extends string = string> {
  readonly kind: "choice";
  readonly about: string;
  readonly of: readonly T[];
}

export interface WholeShape {
  readonly kind: "whole";
  readonly about: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface FlagShape {
  readonly kind: "flag";
  readonly about: string;
}

/** Several of a kind; one alone may stand without the list. */
export interface ListShape<S extends Shape = Shape> {
  readonly kind: "list";
  readonly about: string;
  readonly of: S;
}

/** Keys that are known by name. */
export interface KeysShape<K extends Readonly<Record<string, Shape>> = Readonly<Record<string, Shape>>> {
  readonly kind: "keys";
  readonly about: string;
  /** What one of the keys is called. */
  readonly noun: Bilingual;
  readonly keys: K;
  /** Without these the whole is of no use. */
  readonly required?: readonly string[];
  /** Earlier names of keys. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** Keys that the user names, or adds to the known ones. */
export interface TableShape<S extends Shape = Shape> {
  readonly kind: "table";
  readonly about: string;
  readonly of: S;
  readonly known: readonly string[];
  /** The shape where the key is a known one; `of` for the others. */
  readonly ofKnown?: Shape;
}

/** One of several, told apart by what they are written as: a word, a list, keys. */
export interface EitherShape<S extends readonly Shape[] = readonly Shape[]> {
  readonly kind: "either";
  readonly about: string;
  readonly of: S;
}

export type Shape =
  | TextShape
  | ChoiceShape
  | WholeShape
  | FlagShape
  | ListShape
  | KeysShape
  | TableShape
  | EitherShape;

/** The value that remains of a shape: what is wrong is left out, so every key may be missing. */
export type ValueOf<S> =
  S extends ChoiceShape<infer T>
    ? T
    : S extends TextShape
      ? string
      : S extends WholeShape
        ? number
        : S extends FlagShape
          ? boolean
          : S extends ListShape<infer O>
            ? readonly ValueOf<O>[]
            : S extends KeysShape<infer K>
              ? string extends keyof K
                ? Readonly<Record<string, ValueOf<K[string]>>>
                : { readonly [Key in keyof K]?: ValueOf<K[Key]> }
              : S extends TableShape<infer O>
                ? Readonly<Record<string, ValueOf<O>>>
                : S extends EitherShape<infer O>
                  ? ValueOf<O[number]>
                  : never;

type Extra<S extends Shape> = Omit<S, "kind" | "about">;

export const text = (about: string, extra: Extra<TextShape> = {}): TextShape => ({
  kind: "text",
  about,
  ...extra,
});

export const choice = <const T extends string>(about: string, of: readonly T[]): ChoiceShape<T> => ({
  kind: "choice",
  about,
  of,
});

export const whole = (about: string, extra: Extra<WholeShape> = {}): WholeShape => ({
  kind: "whole",
  about,
  ...extra,
});

export const flag = (about: string): FlagShape => ({ kind: "flag", about });

export const list = <S extends Shape>(about: string, of: S): ListShape<S> => ({ kind: "list", about, of });

export const either = <const S extends readonly Shape[]>(about: string, ...of: S): EitherShape<S> => ({
  kind: "either",
  about,
  of,
});

const SETTING: Bilingual = { sv: "inställning", en: "setting" };

export function keys<const K extends Readonly<Record<string, Shape>>>(
  about: string,
  of: K,
  extra: Partial<Extra<KeysShape>> = {},
): KeysShape<K> {
  return { kind: "keys", about, noun: SETTING, ...extra, keys: of };
}

export const table = <S extends Shape>(
  about: string,
  of: S,
  known: readonly string[],
  ofKnown?: Shape,
): TableShape<S> => ({ kind: "table", about, of, known, ...(ofKnown ? { ofKnown } : {}) });
