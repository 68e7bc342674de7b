import type { Group } from "../rule.ts";
import type { Noted } from "./gather.ts";
import { comparable } from "./wording.ts";

/** A file with what counts in it. */
interface Filed {
  readonly path: string;
  /** Sorts folder by folder. */
  readonly order: string;
  readonly traces: readonly Noted[];
}

/** The traces of all files with one key, as they were compared last. */
export interface Compared extends Group {
  readonly rule: string;
  /** The first files, in order, with their first trace there: as many as a finding names, and its own. */
  readonly first: readonly { readonly path: string; readonly trace: Noted }[];
}

/** Ads that are read together. Files come, change and go one by one; only what they concern is compared again. */
export interface Book {
  /** Takes what counts in a file for what counted in it before. */
  put(path: string, traces: readonly Noted[]): void;
  /** Compares one group again, or names one file of which something else may be said now. False when nothing is left. */
  advance(tell: (path: string) => void): boolean;
  /** Whether there is something to compare. */
  isStale(): boolean;
  tracesIn(path: string): readonly Noted[];
  /** What the trace was compared with last. */
  groupOf(trace: Noted): Compared | undefined;
  /** All groups, by rule in the order in which they come, then in that of the files. */
  groups(): Compared[];
}

/** How many other files a finding names. */
export const MOST_NAMED = 5;

interface Open {
  readonly members: Map<string, Filed>;
  /** In order; undefined when there is none yet. */
  sorted: Filed[] | undefined;
  compared: Compared | undefined;
}

/** An empty book. */
export function bookOf(): Book {
  const files = new Map<string, Filed>();
  const open = new Map<string, Open>();
  const stale = new Set<string>();
  const told = new Set<string>();
  return {
    put,
    advance,
    isStale: () => stale.size > 0 || told.size > 0,
    tracesIn: (path) => files.get(path)?.traces ?? [],
    groupOf: (trace) => open.get(nameOf(trace))?.compared,
    groups,
  };

  function put(path: string, traces: readonly Noted[]): void {
    const before = files.get(path);
    if (!before && traces.length === 0) return;
    const file = { path, order: path.replaceAll("/", "\0"), traces };
    if (traces.length > 0) files.set(path, file);
    else files.delete(path);
    const names = new Set(traces.map(nameOf));
    for (const trace of before?.traces ?? []) {
      const name = nameOf(trace);
      if (!names.has(name)) leave(name, path);
    }
    for (const name of names) join(name, file);
    told.add(path);
  }

  function join(name: string, file: Filed): void {
    const group = open.get(name) ?? { members: new Map(), sorted: undefined, compared: undefined };
    open.set(name, group);
    if (group.sorted) {
      const at = placeIn(group.sorted, file);
      group.sorted.splice(at, group.members.has(file.path) ? 1 : 0, file);
    }
    group.members.set(file.path, file);
    stale.add(name);
  }

  function leave(name: string, path: string): void {
    const group = open.get(name);
    const file = group?.members.get(path);
    if (!group || !file) return;
    group.members.delete(path);
    group.sorted?.splice(placeIn(group.sorted, file), 1);
    if (group.members.size === 0) {
      open.delete(name);
      stale.delete(name);
    } else stale.add(name);
  }

  function advance(tell: (path: string) => void): boolean {
    const [name] = stale;
    if (name !== undefined) {
      stale.delete(name);
      compareAgain(name);
      return true;
    }
    const [path] = told;
    if (path === undefined) return false;
    told.delete(path);
    tell(path);
    return true;
  }

  function compareAgain(name: string): void {
    const group = open.get(name);
    if (!group) return;
    group.sorted ??= [...group.members.values()].sort((one, other) => (one.order < other.order ? -1 : 1));
    const after = comparedOf(name, group.sorted);
    const isNews = !group.compared || !saysSame(group.compared, after);
    group.compared = after;
    if (isNews)
      for (const { path, traces } of group.sorted)
        if (traces.some((trace) => !trace.isAnswer && nameOf(trace) === name)) told.add(path);
  }

  function groups(): Compared[] {
    const all = [...open.values()].flatMap(({ compared }) => (compared?.first.length ? [compared] : []));
    const place = ({ first: [one] }: Compared) => one && [one.path.replaceAll("/", "\0"), one.trace.start];
    return all
      .map((group) => ({ group, at: place(group) ?? [] }))
      .sort((one, other) => {
        if (one.group.rule !== other.group.rule) return one.group.rule < other.group.rule ? -1 : 1;
        const [path = "", start = 0] = one.at;
        const [otherPath = "", otherStart = 0] = other.at;
        return path === otherPath ? Number(start) - Number(otherStart) : path < otherPath ? -1 : 1;
      })
      .map(({ group }) => group);
  }
}

function nameOf({ rule, key }: Noted): string {
  return `${rule}\0${key}`;
}

/** Where a file stands in order, or would. */
function placeIn(sorted: readonly Filed[], { order }: Filed): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.order ?? "") < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

function comparedOf(name: string, sorted: readonly Filed[]): Compared {
  const cut = name.indexOf("\0");
  const [rule, key] = [name.slice(0, cut), name.slice(cut + 1)];
  const words = new Map<string, string>();
  const first: { readonly path: string; readonly trace: Noted }[] = [];
  let files = 0;
  let isAnswered = false;
  for (const { path, traces } of sorted) {
    let isFirst = true;
    for (const trace of traces) {
      if (trace.rule !== rule || trace.key !== key) continue;
      if (trace.isAnswer) {
        isAnswered = true;
        continue;
      }
      const plain = comparable(trace.words);
      if (!words.has(plain)) words.set(plain, trace.words);
      if (!isFirst) continue;
      isFirst = false;
      files += 1;
      if (first.length <= MOST_NAMED) first.push({ path, trace });
    }
  }
  return { rule, key, files, words: [...words.values()], isAnswered, first };
}

function saysSame(one: Compared, other: Compared): boolean {
  return (
    one.files === other.files &&
    one.isAnswered === other.isAnswered &&
    one.words.length === other.words.length &&
    one.words.every((word, n) => word === other.words[n]) &&
    one.first.length === other.first.length &&
    one.first.every(({ path, trace }, n) => {
      const same = other.first[n];
      return (
        same?.path === path &&
        same.trace.words === trace.words &&
        JSON.stringify(same.trace.at) === JSON.stringify(trace.at)
      );
    })
  );
}
