import {
  type Analysis,
  analyse,
  CONFIG_NAME,
  decode,
  type Finding,
  inOrder,
  lint,
  readsTogether,
} from "#library";
import type { FormatName, LintRequest } from "./arguments.ts";
import { writingComplaint } from "./complaint.ts";
import { countOf, type Format, type Linted } from "./formats/format.ts";
import { lintAsGithub } from "./formats/github.ts";
import { lintAsJson } from "./formats/json.ts";
import { lintAsSarif } from "./formats/sarif.ts";
import { lintAsText } from "./formats/text.ts";
import type { Host } from "./host.ts";
import { countOfFixes, mend, rewrite } from "./mend.ts";
import { each, exitCode, type File, readingOf, type Tell, type Work } from "./read.ts";
import { INPUT } from "./sources.ts";
import { runTogether } from "./together.ts";
import { type UnusedIn, unusedWatcher } from "./unused.ts";

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
  const watcher = unusedWatcher(paths, host);
  const together = runTogether();
  const work: Work<Linted> = {
    waits(file, complain) {
      if (!waitsForOthers(file)) return false;
      const analysis = analyse(file.content?.text ?? "", readingOf(file));
      if (!analysis.reading.isAd) return false;
      together.note(file, judge(file, analysis, complain).analysis);
      return true;
    },
    understand(file, tally, warn, complain) {
      if (file.isLeftOut) {
        fixing?.pass(file);
        warn(`left out, as ${CONFIG_NAME} says`);
        return undefined;
      }
      const analysis = analyse(file.content?.text ?? "", readingOf(file));
      if (!analysis.reading.isAd) {
        fixing?.pass(file);
        if (file.named && file.content && !isSettings(file.path)) warn(notAnAd(analysis.reading.reasons));
        return undefined;
      }
      const judged = waitsForOthers(file) ? justLint(file, analysis) : judge(file, analysis, complain);
      watcher.note(file, judged.analysis);
      const findings = [...judged.findings, ...together.findingsIn(file, judged.analysis)].sort(inOrder);
      countOf(tally, findings, true);
      return { path: file.path, text: judged.analysis.reading.text, findings };
    },
    blame({ path, text, findings }, tally) {
      countOf(tally, findings, false);
      return { path, text, findings };
    },
    conclude(tally, failed) {
      return watcher.unused(failed).flatMap((unused) => {
        const { text, findings } = fixing?.tidy(unused) ?? unused;
        countOf(tally, findings, false);
        return findings.length > 0 ? [{ path: host.show(unused.identity), text, findings }] : [];
      });
    },
  };
  const isFilter = fixing !== undefined && paths.includes(INPUT);
  const write = isFilter ? asideTo(host) : (report: string) => host.write(report);
  const outcome = await each({ paths, inputName, format, write }, host, work);
  await fixing?.finish();
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

/** Whether an ad is read together with others. Standard input is read alone, since it can be read only once. */
function waitsForOthers({ identity, isLeftOut, settings }: File): boolean {
  return identity !== undefined && !isLeftOut && readsTogether(settings.lint);
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
    /** Takes what no ad needs out of a settings file or a baseline. @returns what is left to say of it, and its text. */
    tidy({ identity, text, mended, findings, left }: UnusedIn): Pick<Linted, "text" | "findings"> {
      if (mended === text) return { text, findings };
      const problem = saveText(identity, mended, host);
      if (problem !== undefined) {
        host.warn(`${host.show(identity)}: ${problem}`);
        return { text, findings };
      }
      made += findings.length - left.length;
      files += 1;
      return { text: mended, findings: left };
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

/** Writes another text for a file in the form of the old one. @returns what went wrong, for people. */
function saveText(path: string, text: string, host: Host): string | undefined {
  try {
    const bytes = host.read(path);
    const decoded = decode(bytes);
    if (decoded.text === undefined) return `is ${decoded.kind}`;
    const rewritten = rewrite({ bytes, text: decoded.text, form: decoded.form }, text);
    if ("problem" in rewritten) return rewritten.problem;
    host.save(path, rewritten.bytes);
    return undefined;
  } catch (error) {
    return writingComplaint(error);
  }
}

/** Where the report goes when standard output is for the fixed text. */
function asideTo(host: Host): (report: string) => Promise<boolean> {
  return async (report) => {
    if (report !== "") host.warn(report.trimEnd());
    return true;
  };
}

/** A settings file tells its mistakes by itself and is never meant to be an ad. */
function isSettings(path: string): boolean {
  return path.split(/[\\/]/).at(-1) === CONFIG_NAME;
}

function notAnAd(reasons: readonly string[]): string {
  const why = reasons.length > 0 ? ` (${reasons.join("; ")})` : "";
  return `not taken for a job ad${why}. If it is one, name it *.job.md or put "type: job-ad" in its front matter`;
}
