import type { Finding } from "#core";

export { stripCarets } from "../../server/tools/page.ts";

/**
 * The ad with a caret line under the words of every finding: blank space, carets, severity, message.
 * On a rule's own page the severity is label enough; where all rules speak, the label names the rule as well.
 * A finding over several lines is drawn under its first line, one without width as a single caret.
 * Tabs above the carets are kept, so that the carets stand under their words in any editor.
 */
export function drawCarets(
  ad: string,
  findings: readonly Finding[],
  label = ({ severity }: Finding): string => severity,
): string {
  const drawn: string[] = [];
  let start = 0;
  for (const line of ad.split("\n")) {
    drawn.push(line);
    const end = start + line.length;
    for (const finding of findings) {
      if (finding.start < start || finding.start > end) continue;
      const indent = line.slice(0, finding.start - start).replace(/[^\t]/g, " ");
      const carets = "^".repeat(Math.max(1, Math.min(finding.end, end) - finding.start));
      drawn.push(`${indent}${carets} ${label(finding)}: ${finding.message}`);
    }
    start = end + 1;
  }
  return drawn.join("\n");
}
