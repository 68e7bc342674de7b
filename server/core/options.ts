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

/** The defaults of all options of a rule. */
export function defaults<O extends Options>(options: O | undefined): Values<O> {
  return Object.fromEntries(
    Object.entries(options ?? {}).map(([name, option]) => [name, option.default]),
  ) as Values<O>;
}
