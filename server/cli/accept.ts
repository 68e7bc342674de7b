import { analyse, lint } from "#library";
import type { ReadRequest } from "./arguments.ts";
import { baselineOf, saveBaseline } from "./baseline.ts";
import { writingComplaint } from "./complaint.ts";
import type { Format } from "./formats/format.ts";
import type { Host } from "./host.ts";
import { CLEAN, each, readingOf, WRONG } from "./read.ts";

/** Records what is found in files now as accepted. @returns the exit code. */
export async function acceptAll(request: ReadRequest, host: Host): Promise<number> {
  const silent: Format<never> = { start: "", between: "", file: () => "", end: () => "" };
  const recorded = baselineOf(host);
  const { failed } = await each({ ...request, format: silent, write: async () => true }, host, {
    understand(file, tally) {
      const analysis = analyse(file.content?.text ?? "", readingOf(file));
      if (analysis.reading.isAd) tally.ads++;
      const { accepted: _, ...settings } = file.settings.lint;
      if (file.identity !== undefined && file.content) recorded.put(file.identity, lint(analysis, settings));
      return undefined;
    },
    blame({ path }) {
      host.warn(`${path}: has mistakes; see rolescope lint`);
      return undefined;
    },
  });
  try {
    host.warn(saveBaseline(recorded, host));
  } catch (error) {
    host.warn(`The baseline: ${writingComplaint(error)}`);
    return WRONG;
  }
  return failed ? WRONG : CLEAN;
}
