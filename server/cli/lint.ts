import { type Analysis, analyse, CONFIG_NAME, countsOf, type Finding, lint, type Settings } from "#library";
import type { FormatName, LintRequest } from "./arguments.ts";
import { staleIn } from "./baseline.ts";
import { writingComplaint } from "./complaint.ts";
import { countOf, type Format, type Linted } from "./formats/format.ts";
import { lintAsGithub } from "./formats/github.ts";
import { lintAsJson } from "./formats/json.ts";
import { lintAsSarif } from "./formats/sarif.ts";
import { lintAsText } from "./formats/text.ts";
import type { Host } from "./host.ts";
import { countOfFixes, mend } from "./mend.ts";
import { each, exitCode, type File, readingOf, type Tell, type Work } from "./read.ts";
import { INPUT } from "./sources.ts";

/** What was understood of an ad, and what is to be said about it. */
interface Judged {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

/** Tells what is found in files, after making their safe fixes where that is wished. @returns the exit code. */
export async function lintFiles(request: LintRequest, host: Host): Promise<number> {
  const { paths, inputName, mending } = request;
  const format = formatOf(request.format, host);
  const fixing = mending === "write" ? fixer(host) : undefined;
  const judge = fixing?.judge ?? justLint;
  let stale = 0;
  const setAside = new Map<string, boolean>();
  const work: Work<Linted> = {
    understand(file, tally, warn, complain) {
      if (file.isLeftOut) {
        fixing?.pass(file);
        warn(`left out, as ${CONFIG_NAME} says`);
        return undefined;
      }
      const analysis = analyse(file.content?.text ?? "", readingOf(file));
      if (!analysis.reading.isAd) {
        fixing?.pass(file);
        if (file.named && file.content) warn(notAnAd(analysis.reading.reasons));
        return undefined;
      }
      const judged = judge(file, analysis, complain);
      stale += staleIn(judged.analysis, file.settings.lint);
      noteIgnores(judged.analysis, file.settings.lint, setAside);
      countOf(tally, judged.findings, true);
      return { path: file.path, text: judged.analysis.reading.text, findings: judged.findings };
    },
    blame({ path, text, findings }, tally) {
      countOf(tally, findings, false);
      return { path, text, findings };
    },
  };
  const isFilter = fixing !== undefined && paths.includes(INPUT);
  const write = isFilter ? asideTo(host) : (report: string) => host.write(report);
  const outcome = await each({ paths, inputName, format, write }, host, work);
  await fixing?.finish();
  if (stale > 0) host.warn(staleBaseline(stale));
  const isWhole = paths.some((path) => path !== INPUT && host.kindOf(path) === "folder");
  for (const [rule, isUsed] of setAside) if (isWhole && !isUsed) host.warn(unusedIgnore(rule));
  return exitCode(outcome);
}

function formatOf(name: FormatName, host: Host): Format<Linted> {
  switch (name) {
    case "json":
      return lintAsJson;
    case "github":
      return lintAsGithub;
    case "sarif":
      return lintAsSarif(host);
    case "text":
      return lintAsText({ colours: host.colours, columns: host.columns });
  }
}

function justLint({ settings }: File, analysis: Analysis): Judged {
  return { analysis, findings: lint(analysis, settings.lint) };
}

/** Makes the safe fixes of files on the disk, and of standard input on its way to standard output. */
function fixer(host: Host) {
  let files = 0;
  let made = 0;
  let input: Uint8Array | undefined;
  const pass = ({ identity, content }: File, bytes = content?.bytes): void => {
    if (identity === undefined) input = bytes;
  };
  return {
    /** Lets a file go on as it is. */
    pass,
    judge(file: File, analysis: Analysis, complain: Tell): Judged {
      pass(file);
      const mended = file.content && mend(file, file.content, analysis);
      const problem = mended && ("problem" in mended ? mended.problem : save(file, mended.bytes));
      if (problem !== undefined) complain(problem);
      if (!mended || "problem" in mended || problem !== undefined) return justLint(file, analysis);
      const { fixed } = mended;
      made += fixed.made;
      if (fixed.made > 0) files += 1;
      return fixed;
    },
    async finish(): Promise<void> {
      if (input) await host.write(input);
      host.warn(made > 0 ? `Made ${countOfFixes(made, files)}.` : "There are no safe fixes to make.");
    },
  };

  function save(file: File, bytes: Uint8Array | undefined): string | undefined {
    if (!bytes) return undefined;
    pass(file, bytes);
    try {
      if (file.identity !== undefined) host.save(file.identity, bytes);
      return undefined;
    } catch (error) {
      return writingComplaint(error);
    }
  }
}

/** Where the report goes when standard output is for the fixed text. */
function asideTo(host: Host): (report: string) => Promise<boolean> {
  return async (report) => {
    if (report !== "") host.warn(report.trimEnd());
    return true;
  };
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

function notAnAd(reasons: readonly string[]): string {
  const why = reasons.length > 0 ? ` (${reasons.join("; ")})` : "";
  return `not taken for a job ad${why}. If it is one, name it *.job.md or put "type: job-ad" in its front matter`;
}
