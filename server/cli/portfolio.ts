import { analyse, mergedSetting, type Observation, type RuleSetting, rules, type Settings } from "#library";
import type { PortfolioRequest } from "./arguments.ts";
import { printable } from "./formats/cells.ts";
import type { Format } from "./formats/format.ts";
import type { Host } from "./host.ts";
import { CLEAN, each, readingOf, WRONG } from "./read.ts";
import { runTogether } from "./together.ts";

/**
 * Tells what ads say together that none of them says alone: each thing once, also of rules that nobody has switched
 * on, though not of those that settings switch off. @returns the exit code.
 */
export async function portfolioOf(
  { paths, inputName, format }: PortfolioRequest,
  host: Host,
): Promise<number> {
  const silent: Format<never> = { start: "", between: "", file: () => "", end: () => "" };
  const together = runTogether();
  const { tally, failed } = await each({ paths, inputName, format: silent, write: async () => true }, host, {
    understand(file, tally) {
      const analysis = analyse(file.content?.text ?? "", readingOf(file));
      tally.ads += analysis.reading.isAd ? analysis.ads.length : 0;
      together.note(file, analysis, allOn(file.settings.lint));
      return undefined;
    },
    blame({ path }) {
      host.warn(`${path}: has mistakes; see rolescope lint`);
      return undefined;
    },
  });
  const observations = together.observations();
  await host.write(
    format === "json"
      ? `${JSON.stringify({ version: 1, observations }, undefined, 2)}\n`
      : observations.map(asText).join("\n") ||
          `Nothing to say about ${tally.ads === 1 ? "1 ad" : `${tally.ads} ads`} together.\n`,
  );
  return failed ? WRONG : CLEAN;
}

const switchedOn = new WeakMap<Settings, Settings>();

/** Settings in which the rules that read ads together are on, unless the settings say otherwise of them. */
function allOn(settings: Settings): Settings {
  const known = switchedOn.get(settings);
  if (known) return known;
  const wishes: Record<string, RuleSetting> = { ...settings.rules };
  for (const [id, { together }] of Object.entries(rules)) {
    const wish = wishes[id];
    if (together) wishes[id] = wish === undefined ? "information" : mergedSetting("information", wish);
  }
  const on = { ...settings, rules: wishes };
  switchedOn.set(settings, on);
  return on;
}

function asText({ rule, message, places, more }: Observation): string {
  const lines = places.map(({ path, line, column, message }) => `  ${path}:${line}:${column}  ${message}`);
  const rest = more > 0 ? [`  and ${more} more`] : [];
  return [`${message} (${rule})`, ...lines, ...rest].map((line) => `${printable(line)}\n`).join("");
}
