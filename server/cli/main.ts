import { cleanText, decode, rules } from "#library";
import { acceptAll } from "./accept.ts";
import { readArguments } from "./arguments.ts";
import { complaint } from "./complaint.ts";
import { diffFiles } from "./diff.ts";
import { explain, rulesAsJson, rulesAsText } from "./explain.ts";
import { help } from "./help.ts";
import type { Host } from "./host.ts";
import { inspectFiles } from "./inspect.ts";
import { lintFiles } from "./lint.ts";
import { portfolioOf } from "./portfolio.ts";
import { CLEAN, WRONG } from "./read.ts";
import { settingsFinder } from "./settings.ts";
import { INPUT } from "./sources.ts";
import { splitFile } from "./split.ts";

/**
 * The command line.
 * @param args the arguments after the program's name.
 * @returns the exit code: 0 clean, 1 findings of warning or worse, 2 wrong use or something could not be read.
 */
export async function main(args: readonly string[], host: Host): Promise<number> {
  const request = readArguments(args);
  switch (request.kind) {
    case "help":
      await host.write(help);
      return CLEAN;
    case "version":
      await host.write(`${host.version}\n`);
      return CLEAN;
    case "usage":
      host.warn(help.trimEnd());
      return WRONG;
    case "wrong":
      host.warn(`rolescope: ${request.message}\nMore: rolescope --help`);
      return WRONG;
    case "rules":
      await host.write(request.format === "json" ? rulesAsJson(rules) : rulesAsText(rules));
      return CLEAN;
    case "explain":
      return tell(request.words, host);
    case "clean":
      return clean(request.path, host);
    case "split":
      return splitFile(request, host);
    case "inspect":
      return inspectFiles(request, host);
    case "portfolio":
      return portfolioOf(request, host);
    case "lint":
      if (request.writesBaseline) return acceptAll(request, host);
      return request.mending === "show" ? diffFiles(request, host) : lintFiles(request, host);
  }
}

async function tell(words: string, host: Host): Promise<number> {
  const settingsOf = settingsFinder(host, (path, message) => host.warn(`${path}: ${message}`));
  const { knowledge } = settingsOf(INPUT).settings;
  const answer = explain(words, { rules, knowledge, page: (rule) => host.page(rule) });
  if ("complaint" in answer) {
    host.warn(answer.complaint);
    return WRONG;
  }
  await host.write(answer.text);
  return CLEAN;
}

async function clean(path: string, host: Host): Promise<number> {
  const shown = path === INPUT ? "<stdin>" : host.show(path);
  try {
    const decoded = decode(path === INPUT ? await host.readInput() : host.read(path));
    if (decoded.text === undefined) throw new Error(`it is ${decoded.kind}`);
    await host.write(cleanText(decoded.text));
    return CLEAN;
  } catch (error) {
    host.warn(`${shown}: ${complaint(error)}`);
    return WRONG;
  }
}
