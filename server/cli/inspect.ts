import { analyse, inspect, lineStarts, positionAt } from "#library";
import type { InspectRequest } from "./arguments.ts";
import { inspectAsJson } from "./formats/json.ts";
import { inspectAsText } from "./formats/text.ts";
import type { Host } from "./host.ts";
import { each, exitCode, readingOf } from "./read.ts";

/** Tells what was understood of files. @returns the exit code. */
export async function inspectFiles(request: InspectRequest, host: Host): Promise<number> {
  const asText = { colours: host.colours, columns: host.columns };
  const format = request.format === "json" ? inspectAsJson : inspectAsText(asText);
  const write = (report: string) => host.write(report);
  const outcome = await each({ ...request, format, write }, host, {
    understand(file, tally) {
      const inspection = inspect(analyse(file.content?.text ?? "", readingOf(file)));
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
  return exitCode(outcome);
}
