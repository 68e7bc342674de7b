import { analyse, type Filed, knowledge, type Observation, observe, summariesOf } from "#library";
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
  const ads: Filed[] = [];
  const team = new Set<string>();
  let known = knowledge;
  const { failed } = await each({ paths, inputName, format: silent, write: async () => true }, host, {
    understand(file, tally) {
      const analysis = analyse(file.content?.text ?? "", readingOf(file));
      if (analysis.reading.isAd) tally.ads++;
      if (analysis.knowledge !== knowledge) known = analysis.knowledge;
      for (const area of analysis.organisation.team ?? []) team.add(area);
      ads.push(...summariesOf(analysis).map((summary) => ({ ...summary, path: file.path })));
      return undefined;
    },
    blame({ path }) {
      host.warn(`${path}: has mistakes; see rolescope lint`);
      return undefined;
    },
  });
  const observations = observe(ads, known, [...team]);
  await host.write(
    format === "json"
      ? `${JSON.stringify({ version: 1, observations }, undefined, 2)}\n`
      : observations.map(asText).join("\n") ||
          `Nothing to say about ${ads.length === 1 ? "1 ad" : `${ads.length} ads`} together.\n`,
  );
  return failed ? WRONG : CLEAN;
}

function asText({ message, places, more }: Observation): string {
  const lines = places.map(({ path, line, column, title }) => `  ${path}:${line}:${column}  ${title}`);
  const rest = more > 0 ? [`  and ${more} more`] : [];
  return [message, ...lines, ...rest].map((line) => `${printable(line)}\n`).join("");
}
