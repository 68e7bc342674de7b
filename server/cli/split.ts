import { analyse, decode, edited, folderOf, splitInto, splitsOf } from "#library";
import type { SplitRequest } from "./arguments.ts";
import { changeFiles, type Planned } from "./change-files.ts";
import { chosenOf, listed } from "./choose.ts";
import { complaint } from "./complaint.ts";
import { printable } from "./formats/cells.ts";
import { diffAsText } from "./formats/diff.ts";
import type { Host } from "./host.ts";
import { rewrite } from "./mend.ts";
import { CLEAN, type Content, readingOf, WRONG } from "./read.ts";
import { type Found, settingsFinder } from "./settings.ts";
import { INPUT, join } from "./sources.ts";
import { nameOf, workplaceIn } from "./workplace.ts";

/** What is to be done, or why it cannot be. */
type Plan = { readonly files: Planned } | { readonly problem: string; readonly code: number };

const IN_SCOPE = "there is nothing to split off; what it asks for belongs to its title";
const NOTHING_WHOLE =
  "nothing can be split off: its sentences would break, or a new ad would have no work in it, only what somebody can; see rolescope lint for what is another role's";

/** Splits an ad: new ads in files of their own, the rest where it was. @returns the exit code. */
export async function splitFile(request: SplitRequest, host: Host): Promise<number> {
  const shown = host.show(request.path);
  const plan = planOf(request, host);
  if ("problem" in plan) {
    host.warn(`${shown}: ${plan.problem}`);
    return plan.code;
  }
  if (request.isDry) {
    const format = diffAsText({ colours: host.colours, columns: host.columns });
    await host.write(
      [...plan.files.changed, ...plan.files.created].map((file) => format.file(file)).join(""),
    );
    return CLEAN;
  }
  const trouble = changeFiles(plan.files, host);
  if (trouble !== undefined) {
    host.warn(`${trouble} Nothing was changed.`);
    return WRONG;
  }
  const { created, changed } = plan.files;
  const lines = [...created.map(({ to }) => `Made ${to}`), ...changed.map(({ to }) => `Changed ${to}`)];
  await host.write(lines.map((line) => `${printable(line)}\n`).join(""));
  return CLEAN;
}

function planOf({ path, areas, folder: out }: SplitRequest, host: Host): Plan {
  const fail = (problem: string, code = WRONG): Plan => ({ problem, code });
  if (path === INPUT) return fail("standard input cannot be split into files; save it first");
  const content = contentOf(path, host);
  if ("problem" in content) return fail(content.problem);
  const found = settingsFinder(host, (where, message) => host.warn(`${where}: ${message}`))(path);
  for (const { path: faulty } of found.faulty)
    host.warn(`${host.show(faulty)}: has mistakes; see rolescope lint`);
  const analysis = analyse(content.text, readingFor(path, found, host));
  if (!analysis.reading.isAd) return fail("is not taken for a job ad; see rolescope inspect");
  const at = Math.max(
    0,
    analysis.ads.findIndex((_, n) => splitsOf(analysis, n).length > 0),
  );
  const all = splitsOf(analysis, at);
  if (all.length === 0 && areas.length === 0) {
    const isInScope = analysis.ads.every(({ scope }) => scope.foreign.length === 0);
    return fail(isInScope ? IN_SCOPE : NOTHING_WHOLE, CLEAN);
  }
  const chosen = chosenOf(areas, all, analysis.knowledge);
  if ("problem" in chosen) return fail(chosen.problem);
  const folder = out ?? folderOf(host.identity(path));
  if (out !== undefined && isInTheWay(out, host))
    return fail(`${host.show(out)} is a file, so no ads can be put in it; choose another folder`);
  const place = workplaceIn(folder, path, host);
  const ids = chosen.choices.map(({ id }) => id);
  const change = splitInto(analysis, ids, place.workplace, at);
  if (!change) return fail(`cannot be split that way. It can be split into ${listed(all)}`);
  const strange = change.files.find(({ name }) => !isPlain(name));
  if (strange) return fail(`a new ad would be called ${printable(strange.name)}, which is no file name`);
  const after = edited(content.text, change.edits);
  const rewritten = rewrite(content, after);
  if ("problem" in rewritten) return fail(rewritten.problem);
  const amended = place.amended(change.amendments ?? []);
  if ("problem" in amended) return fail(amended.problem);
  const own = { path, from: host.show(path), to: host.show(path), before: content.text, after };
  return {
    files: {
      folder,
      created: change.files.map(({ name, text }) => {
        const target = join(folder, name);
        return { path: target, from: "/dev/null", to: host.show(target), before: "", after: text };
      }),
      changed: [...amended.files, { ...own, old: content.bytes, bytes: rewritten.bytes }],
    },
  };
}

function readingFor(path: string, { settings }: Found, host: Host) {
  return readingOf({ path: host.show(path), settings });
}

/** Whether something that is no folder stands where one is needed. What cannot be looked at fails on writing. */
function isInTheWay(folder: string, host: Host): boolean {
  try {
    const kind = host.kindOf(folder);
    return kind !== undefined && kind !== "folder";
  } catch {
    return false;
  }
}

/** A name that stays in the folder. */
function isPlain(name: string): boolean {
  return name === nameOf(name) && !/^\.{0,2}$|[\\:\p{Cc}]/u.test(name);
}

function contentOf(path: string, host: Host): Content | { readonly problem: string } {
  try {
    const kind = host.kindOf(path);
    if (kind === undefined) return { problem: "not found; check the spelling" };
    if (kind === "folder") return { problem: "is a folder; say which one ad in it to split" };
    const bytes = host.read(path);
    const decoded = decode(bytes);
    if (decoded.text === undefined)
      return { problem: `is ${decoded.kind}; save it as Markdown or plain text` };
    return { bytes, text: decoded.text, form: decoded.form };
  } catch (error) {
    return { problem: complaint(error) };
  }
}
