import {
  type Analysis,
  analyse,
  CONFIG_NAME,
  countsOf,
  decode,
  type FileSettings,
  type Finding,
  findingsIn,
  inspect,
  type LoadedFile,
  lineStarts,
  lint,
  positionAt,
  type Settings,
} from "#library";
import type { ReadRequest } from "./arguments.ts";
import { baselineOf, saveBaseline, staleIn } from "./baseline.ts";
import { complaint } from "./complaint.ts";
import { countOf, type Format, type Tally } from "./formats/format.ts";
import { inspectAsJson, lintAsJson } from "./formats/json.ts";
import { inspectAsText, lintAsText } from "./formats/text.ts";
import type { Host } from "./host.ts";
import { settingsFinder } from "./settings.ts";
import { INPUT, type Source, sources } from "./sources.ts";

const CLEAN = 0;
const FOUND = 1;
const WRONG = 2;

/** Output is gathered to this many characters before it is written. */
const GATHER = 1 << 16;

/** Reads files, and tells what was found or understood. @returns the exit code. */
export async function read(request: ReadRequest, host: Host): Promise<number> {
  const asText = { colours: host.colours, columns: host.columns };
  if (request.kind === "lint" && request.writesBaseline) return acceptAll(request, host);
  if (request.kind === "lint") {
    let stale = 0;
    const setAside = new Map<string, boolean>();
    const format = request.format === "json" ? lintAsJson : lintAsText(asText);
    const code = await each(request, host, format, {
      understand(file, tally, warn) {
        const analysis = analyse(file.text ?? "", readingOf(file));
        if (!analysis.reading.isAd) {
          if (file.named && file.text !== undefined) warn(notAnAd(analysis.reading.reasons));
          return undefined;
        }
        const findings = lint(analysis, file.settings.lint);
        stale += staleIn(analysis, file.settings.lint);
        noteIgnores(analysis, file.settings.lint, setAside);
        countOf(tally, findings, true);
        return { path: file.path, text: analysis.reading.text, findings };
      },
      blame({ path, text, findings }, tally) {
        countOf(tally, findings, false);
        return { path, text, findings };
      },
    });
    if (stale > 0) host.warn(staleBaseline(stale));
    const isWhole = request.paths.some((path) => path !== INPUT && host.kindOf(path) === "folder");
    for (const [rule, isUsed] of setAside) if (isWhole && !isUsed) host.warn(unusedIgnore(rule));
    return code;
  }
  const format = request.format === "json" ? inspectAsJson : inspectAsText(asText);
  return each(request, host, format, {
    understand(file, tally) {
      const inspection = inspect(analyse(file.text ?? "", readingOf(file)));
      if (inspection.isAd) tally.ads++;
      const reasons = file.problem === undefined ? inspection.reasons : [file.problem];
      return { path: file.path, ...inspection, reasons };
    },
    blame({ path, text, findings }) {
      for (const { start, message } of findings) {
        const { line, column } = positionAt(lineStarts(text), start);
        host.warn(`${path}:${line}:${column}: ${message}`);
      }
      return undefined;
    },
  });
}

/** Records what is found now as accepted. */
async function acceptAll(request: ReadRequest, host: Host): Promise<number> {
  const silent: Format<never> = { start: "", between: "", file: () => "", end: () => "" };
  const recorded = baselineOf(host);
  const code = await each(request, host, silent, {
    understand({ identity, ...file }, tally) {
      const analysis = analyse(file.text ?? "", readingOf(file));
      if (analysis.reading.isAd) tally.ads++;
      const { accepted: _, ...settings } = file.settings.lint;
      if (identity !== undefined && file.text !== undefined) recorded.put(identity, lint(analysis, settings));
      return undefined;
    },
    blame({ path }) {
      host.warn(`${path}: has mistakes; see rolescope lint`);
      return undefined;
    },
  });
  host.warn(saveBaseline(recorded, host));
  return code === WRONG ? WRONG : CLEAN;
}

/** Notes which of the rules that the settings set aside have anything to say. */
function noteIgnores(
  analysis: Analysis,
  { ignores = {}, ...rest }: Settings,
  used: Map<string, boolean>,
): void {
  const names = Object.keys(ignores);
  if (names.length === 0) return;
  const { accepted: _, ...settings } = rest;
  const counts = countsOf(lint(analysis, settings));
  for (const name of names) used.set(name, (used.get(name) ?? false) || (counts[name] ?? 0) > 0);
}

function unusedIgnore(rule: string): string {
  return `${CONFIG_NAME} sets ${rule} aside, which has nothing to say about any ad here; the line under "ignore" can be removed.`;
}

function staleBaseline(count: number): string {
  return `The baseline accepts ${count === 1 ? "a finding that is" : `${count} findings that are`} gone; rolescope lint --write-baseline tidies it.`;
}

function readingOf({ path, settings: { reading, knowledge } }: Pick<File, "path" | "settings">) {
  return { ...reading, ...(isKnownAd(path) && { knownAd: true }), knowledge };
}

/** A settings file with what is wrong in it. */
interface Blamed {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What becomes of files. */
interface Work<Result> {
  /** Of a file that may be an ad. */
  understand(file: File, tally: Tally, warn: (message: string) => void): Result | undefined;
  /** Of a settings file with mistakes. */
  blame(file: Blamed, tally: Tally): Result | undefined;
}

interface File {
  readonly path: string;
  /** One string per file on the disk; undefined for standard input. */
  readonly identity: string | undefined;
  readonly named: boolean;
  /** Undefined when it could not be read; `problem` then says why. */
  readonly text: string | undefined;
  readonly problem: string | undefined;
  readonly settings: FileSettings;
}

/** Reads the files one after the other, so that memory does not grow with their number. */
async function each<Result>(
  { paths, inputName }: ReadRequest,
  host: Host,
  format: Format<Result>,
  { understand, blame }: Work<Result>,
): Promise<number> {
  const tally: Tally = { files: 0, ads: 0, adsWithFindings: 0, severities: {} };
  let failed = false;
  let output = format.start;
  let isFirst = true;
  let isNamed = false;
  const complain = (path: string, message: string): void => {
    failed = true;
    host.warn(`${path}: ${message}`);
  };
  const report = (result: Result | undefined): void => {
    if (result === undefined) return;
    output += (isFirst ? "" : format.between) + format.file(result);
    isFirst = false;
  };
  const settingsOf = settingsFinder(host, complain);
  for await (const source of sources(paths, host, complain)) {
    const { settings, faulty } = settingsOf(source.path === INPUT ? (inputName ?? INPUT) : source.path);
    for (const file of faulty) report(blame(blamed(file, host), tally));
    if (settings.isExcluded && !source.named) continue;
    tally.files++;
    isNamed ||= source.named;
    const identity = source.path === INPUT ? undefined : host.identity(source.path);
    const file = { ...(await open(source, inputName, host, complain)), settings, identity };
    try {
      report(understand(file, tally, (message) => host.warn(`${file.path}: ${message}`)));
    } catch (error) {
      complain(file.path, `could not be understood (${String(error)}); please report this`);
    }
    if (output.length > GATHER) {
      if (!(await host.write(output))) return exitCode(tally, failed);
      output = "";
    }
  }
  await host.write(output + format.end(tally));
  if (tally.files > 0 && tally.ads === 0 && !isNamed)
    host.warn(`No job ads among the files found (${tally.files}).`);
  return exitCode(tally, failed);
}

function blamed(file: LoadedFile, host: Host): Blamed {
  return { path: host.show(file.path), text: file.text, findings: findingsIn(file, "en") };
}

async function open(
  { path, named }: Source,
  inputName: string | undefined,
  host: Host,
  complain: (path: string, message: string) => void,
): Promise<Omit<File, "settings" | "identity">> {
  const isInput = path === INPUT;
  const shown = isInput ? (inputName ?? "<stdin>") : host.show(path);
  const fail = (problem: string): Omit<File, "settings" | "identity"> => {
    complain(shown, problem);
    return { path: shown, named, text: undefined, problem };
  };
  try {
    const decoded = decode(isInput ? await host.readInput() : host.read(path));
    if (decoded.text === undefined) return fail(`is ${decoded.kind}; save it as Markdown or plain text`);
    if (decoded.note) host.warn(`${shown}: ${decoded.note}`);
    return { path: shown, named, text: decoded.text, problem: undefined };
  } catch (error) {
    return fail(complaint(error));
  }
}

function isKnownAd(path: string): boolean {
  return path.toLowerCase().endsWith(".job.md");
}

function notAnAd(reasons: readonly string[]): string {
  const why = reasons.length > 0 ? ` (${reasons.join("; ")})` : "";
  return `not taken for a job ad${why}. If it is one, name it *.job.md or put "type: job-ad" in its front matter`;
}

function exitCode({ severities }: Tally, failed: boolean): number {
  if (failed) return WRONG;
  return severities.error || severities.warning ? FOUND : CLEAN;
}
