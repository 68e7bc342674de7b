import { analyse, type FileSummary, fileSummaryOf, type Observation, observeFiles } from "#library";
import type { PortfolioRequest } from "./arguments.ts";
import { printable } from "./formats/cells.ts";
import type { Format } from "./formats/format.ts";
import type { Host } from "./host.ts";
import { CLEAN, each, readingOf, WRONG } from "./read.ts";

/** Tells what ads say together that none of them says alone. @returns the exit code. */
export async function portfolioOf(
  { paths, inputName, format }: PortfolioRequest,
  host: Host,
): Promise<number> {
  const silent: Format<never> = { start: "", between: "", file: () => "", end: () => "" };
  const files: FileSummary[] = [];
  const { failed } = await each({ paths, inputName, format: silent, write: async () => true }, host, {
    understand(file, tally) {
      const analysis = analyse(file.content?.text ?? "", readingOf(file));
      if (analysis.reading.isAd) tally.ads++;
      files.push(fileSummaryOf(file.path, analysis));
      return undefined;
    },
    blame({ path }) {
      host.warn(`${path}: has mistakes; see rolescope lint`);
      return undefined;
    },
  });
  const observations = observeFiles(files);
  const count = files.flatMap(({ ads }) => ads).length;
  await host.write(
    format === "json"
      ? `${JSON.stringify({ version: 1, observations }, undefined, 2)}\n`
      : observations.map(asText).join("\n") ||
          `Nothing to say about ${count === 1 ? "1 ad" : `${count} ads`} together.\n`,
  );
  return failed ? WRONG : CLEAN;
}

function asText({ message, places, more }: Observation): string {
  const lines = places.map(({ path, line, column, title }) => `  ${path}:${line}:${column}  ${title}`);
  const rest = more > 0 ? [`  and ${more} more`] : [];
  return [message, ...lines, ...rest].map((line) => `${printable(line)}\n`).join("");
}
