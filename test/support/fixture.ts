import type { Finding, Span } from "#core";

export { stripCarets } from "../../server/tools/page.ts";

/**
 * The ad with a caret line under the words of every finding: blank space, carets, severity, message.
 * On a rule's own page the severity is label enough; where all rules speak, the label names the rule as well.
 * A finding over several lines is drawn under its first line, one without width as a single caret.
 * Words that belong to a finding are drawn the same way with waves, where they are asked for.
 * Tabs above the carets are kept, so that the carets stand under their words in any editor.
 */
export function drawCarets(
  ad: string,
  findings: readonly Finding[],
  label = ({ severity }: Finding): string => severity,
  hasRelated = false,
): string {
  const marks = findings.flatMap((finding) => [
    { ...spanOf(finding), sign: "^", words: `${label(finding)}: ${finding.message}` },
    ...(hasRelated ? finding.related : []).map((each) => ({
      ...spanOf(each),
      sign: "~",
      words: `related: ${each.message}`,
    })),
  ]);
  const drawn: string[] = [];
  let start = 0;
  for (const line of ad.split("\n")) {
    drawn.push(line);
    const end = start + line.length;
    for (const mark of marks) {
      if (mark.start < start || mark.start > end) continue;
      const indent = line.slice(0, mark.start - start).replace(/[^\t]/g, " ");
      const signs = mark.sign.repeat(Math.max(1, Math.min(mark.end, end) - mark.start));
      drawn.push(`${indent}${signs} ${mark.words}`);
    }
    start = end + 1;
  }
  return drawn.join("\n");
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
