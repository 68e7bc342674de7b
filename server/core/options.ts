/** An option says everything about itself: default, sentence and limits. */
export interface Option<T> {
  readonly default: T;
  readonly sentence: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Options = Readonly<Record<string, Option<number> | Option<boolean> | Option<readonly string[]>>>;

export type Values<O extends Options> = { readonly [K in keyof O]: O[K]["default"] };

/** A whole number within limits. */
export function integer(
  value: number,
  sentence: string,
  limits: { readonly minimum?: number; readonly maximum?: number } = {},
): Option<number> {
  return { default: value, sentence, ...limits };
}

/** The values of a rule's options: what the user gave where it is of the right kind, the default elsewhere. */
export function valuesOf<O extends Options>(
  options: O | undefined,
  given: Readonly<Record<string, unknown>> = {},
): Values<O> {
  return Object.fromEntries(
    Object.entries(options ?? {}).map(([name, option]) => {
      const value = given[name];
      return [name, accepts(option, value) ? value : option.default];
    }),
  ) as Values<O>;
}

/** Whether a value is of the option's kind and within its limits. */
export function accepts(option: Options[string], value: unknown): boolean {
  if (Array.isArray(option.default)) {
    return Array.isArray(value) && value.every((word) => typeof word === "string");
  }
  if (typeof value !== "number") return typeof value === typeof option.default;
  const { minimum = -Infinity, maximum = Infinity } = option;
  return (
    typeof option.default === "number" && Number.isInteger(value) && value >= minimum && value <= maximum
  );
}
