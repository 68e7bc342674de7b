import { type Analysis, analyse, lint, readsTogether } from "#library";
import type { ReadRequest } from "./arguments.ts";
import { baselineOf, type Recorded, saveBaseline } from "./baseline.ts";
import { complaint, writingComplaint } from "./complaint.ts";
import type { Format } from "./formats/format.ts";
import type { Host } from "./host.ts";
import { CLEAN, each, type File, readingOf, WRONG } from "./read.ts";
import { runTogether } from "./together.ts";

/** Records what is found in files now as accepted. @returns the exit code. */
export async function acceptAll(request: ReadRequest, host: Host): Promise<number> {
  const silent: Format<never> = { start: "", between: "", file: () => "", end: () => "" };
  const recorded = recordedSoFar(host);
  if (!recorded) return WRONG;
  const together = runTogether();
  const { failed } = await each({ ...request, format: silent, write: async () => true }, host, {
    waits(file) {
      const waits = file.identity !== undefined && readsTogether(file.settings.lint);
      if (waits) together.note(file, analysisOf(file));
      return waits;
    },
    understand(told, tally) {
      const analysis = analysisOf(told);
      if (analysis.reading.isAd) tally.ads++;
      const { accepted: _, ...settings } = told.settings.lint;
      const file = { ...told, settings: { ...told.settings, lint: settings } };
      if (file.identity !== undefined && file.content)
        recorded.put(file.identity, [...lint(analysis, settings), ...together.findingsIn(file, analysis)]);
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

function recordedSoFar(host: Host): Recorded | undefined {
  try {
    return baselineOf(host);
  } catch (error) {
    host.warn(`The baseline: ${complaint(error)}`);
    return undefined;
  }
}

function analysisOf(file: File): Analysis {
  return analyse(file.content?.text ?? "", readingOf(file));
}
