import {
  decode,
  type FileSettings,
  type Finding,
  type Form,
  findingsIn,
  isNamedAsAd,
  type LoadedFile,
} from "#library";
import { complaint } from "./complaint.ts";
import { spoken } from "./formats/cells.ts";
import type { Format, Tally } from "./formats/format.ts";
import type { Host } from "./host.ts";
import { settingsFinder } from "./settings.ts";
import { INPUT, type Source, sources } from "./sources.ts";

/** What the command line leaves with. */
export const CLEAN = 0;
export const FOUND = 1;
export const WRONG = 2;

/** Output is gathered to this many characters before it is written. */
const GATHER = 1 << 16;

/** A file that may be an ad. */
export interface File {
  /** As people see it. */
  readonly path: string;
  /** One string per file on the disk; undefined for standard input. */
  readonly identity: string | undefined;
  readonly named: boolean;
  /** Undefined when it could not be read; `problem` then says why. */
  readonly content: Content | undefined;
  readonly problem: string | undefined;
  readonly settings: FileSettings;
  /** Whether the settings leave it out; only of standard input, which is passed on all the same. */
  readonly isLeftOut: boolean;
}

/** What a file holds: its bytes, and what they say. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly form: Form;
}

/** A settings file with what is wrong in it. */
export interface Blamed {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export type Tell = (message: string) => void;

/** What becomes of files. */
export interface Work<Result> {
  /** Of a file that may be an ad. `complain` is told what went wrong, `warn` what is worth knowing. */
  understand(file: File, tally: Tally, warn: Tell, complain: Tell): Result | undefined;
  /** Whether a file is to be read once more, when all others have been read, and understood only then. */
  waits?(file: File, complain: Tell): boolean;
  /** Of a settings file with mistakes. */
  blame(file: Blamed, tally: Tally): Result | undefined;
  /** When all files were read; `failed` where something could not be. */
  conclude?(tally: Tally, failed: boolean): readonly Result[];
}

/** Which files, how they are told of, and to whom. */
export interface Task<Result> {
  readonly paths: readonly string[];
  /** The name that standard input is read under. */
  readonly inputName: string | undefined;
  readonly format: Format<Result>;
  /** Takes the report; false when nobody reads it any longer. */
  write(report: string): Promise<boolean>;
}

/** What a run came to. */
export interface Outcome {
  readonly tally: Tally;
  /** Whether something could not be read or written. */
  readonly failed: boolean;
}

/** How a text is read under a name and its settings. */
export function readingOf({ path, settings: { reading, knowledge } }: Pick<File, "path" | "settings">) {
  return { ...reading, ...(isNamedAsAd(path) && { knownAd: true }), knowledge };
}

/** Reads the files one after the other, so that memory does not grow with their number. */
export async function each<Result>(
  { paths, inputName, format, write }: Task<Result>,
  host: Host,
  { understand, waits, blame, conclude }: Work<Result>,
): Promise<Outcome> {
  const tally: Tally = { files: 0, ads: 0, adsWithFindings: 0, severities: {} };
  let failed = false;
  let output = format.start;
  let isFirst = true;
  let isNamed = false;
  const complain = (path: string, message: string): void => {
    failed = true;
    host.warn(`${spoken(path)}: ${message}`);
  };
  const report = (result: Result | undefined): void => {
    if (result === undefined) return;
    const told = format.file(result);
    if (told === "") return;
    output += (isFirst ? "" : format.between) + told;
    isFirst = false;
  };
  const settingsOf = settingsFinder(host, complain);
  const waiting: Source[] = [];
  for await (const source of sources(paths, host, complain)) {
    const { settings, faulty } = settingsOf(source.path === INPUT ? (inputName ?? INPUT) : source.path);
    for (const file of faulty) report(blame(blamed(file, host), tally));
    const isLeftOut =
      settings.isExcluded && (!source.named || (source.path === INPUT && inputName !== undefined));
    if (isLeftOut && source.path !== INPUT) continue;
    tally.files++;
    isNamed ||= source.named;
    const file = {
      ...(await open(source, inputName, host, complain)),
      ...about(source),
      settings,
      isLeftOut,
    };
    if (attempt(file, () => waits?.(file, (message) => complain(file.path, message)))) waiting.push(source);
    else if (!(await tell(file))) return { tally, failed };
  }
  for (const source of waiting) {
    const { settings } = settingsOf(source.path);
    const again = await open(source, inputName, { ...host, warn: () => {} }, complain);
    if (!(await tell({ ...again, ...about(source), settings, isLeftOut: false }))) return { tally, failed };
  }
  for (const result of conclude?.(tally, failed) ?? []) report(result);
  await write(output + format.end(tally));
  if (tally.files > 0 && tally.ads === 0 && !isNamed)
    host.warn(`No job ads among the files found (${tally.files}).`);
  return { tally, failed };

  /** @returns false when nobody reads the report any longer. */
  async function tell(file: File): Promise<boolean> {
    const warn: Tell = (message) => host.warn(`${spoken(file.path)}: ${message}`);
    report(attempt(file, () => understand(file, tally, warn, (message) => complain(file.path, message))));
    if (output.length <= GATHER) return true;
    const gathered = output;
    output = "";
    return write(gathered);
  }

  function attempt<Done>({ path }: File, work: () => Done): Done | undefined {
    try {
      return work();
    } catch (error) {
      complain(path, `could not be understood (${String(error)}); please report this`);
      return undefined;
    }
  }

  function about({ path }: Source): Pick<File, "identity"> {
    return { identity: path === INPUT ? undefined : host.identity(path) };
  }
}

function blamed(file: LoadedFile, host: Host): Blamed {
  return { path: host.show(file.path), text: file.text, findings: findingsIn(file, "en") };
}

async function open(
  { path, named }: Source,
  inputName: string | undefined,
  host: Host,
  complain: (path: string, message: string) => void,
): Promise<Omit<File, "settings" | "identity" | "isLeftOut">> {
  const isInput = path === INPUT;
  const shown = isInput ? (inputName ?? "<stdin>") : host.show(path);
  const fail = (problem: string): Omit<File, "settings" | "identity" | "isLeftOut"> => {
    complain(shown, problem);
    return { path: shown, named, content: undefined, problem };
  };
  try {
    const bytes = isInput ? await host.readInput() : host.read(path);
    const decoded = decode(bytes);
    if (decoded.text === undefined) return fail(`is ${decoded.kind}; save it as Markdown or plain text`);
    if (decoded.note) host.warn(`${spoken(shown)}: ${decoded.note}`);
    const { text, form } = decoded;
    return { path: shown, named, content: { bytes, text, form }, problem: undefined };
  } catch (error) {
    return fail(complaint(error));
  }
}

/** What to leave with after findings were told. */
export function exitCode({ tally: { severities }, failed }: Outcome): number {
  if (failed) return WRONG;
  return severities.error || severities.warning ? FOUND : CLEAN;
}
