import { analyse } from "#library";
import type { ReadRequest } from "./arguments.ts";
import { type Diffed, diffAsText } from "./formats/diff.ts";
import type { Host } from "./host.ts";
import { countOfFixes, mend } from "./mend.ts";
import { CLEAN, each, FOUND, readingOf, WRONG } from "./read.ts";

/** Shows what the safe fixes of files would change, and changes nothing. @returns the exit code: 1 when there is something. */
export async function diffFiles({ paths, inputName }: ReadRequest, host: Host): Promise<number> {
  let files = 0;
  let made = 0;
  const format = diffAsText({ colours: host.colours, columns: host.columns });
  const write = (report: string) => host.write(report);
  const { failed } = await each<Diffed>({ paths, inputName, format, write }, host, {
    understand(file, tally, _warn, complain) {
      const { path, content, isLeftOut } = file;
      const analysis = analyse(content?.text ?? "", readingOf(file));
      if (isLeftOut || !content || !analysis.reading.isAd) return undefined;
      tally.ads++;
      const mended = mend(file, content, analysis);
      if ("problem" in mended) complain(mended.problem);
      if ("problem" in mended || !mended.bytes) return undefined;
      made += mended.fixed.made;
      files += 1;
      const mark = content.form.hasMark ? "\ufeff" : "";
      return { from: path, to: path, before: mark + content.text, after: mark + mended.fixed.text };
    },
    blame({ path }) {
      host.warn(`${path}: has mistakes; see rolescope lint`);
      return undefined;
    },
  });
  if (made > 0) host.warn(`Would make ${countOfFixes(made, files)}.`);
  if (failed) return WRONG;
  return made > 0 ? FOUND : CLEAN;
}
