import { deepEqual, equal, notEqual, ok } from "node:assert/strict";
import type { Finding } from "#core";
import { apply, closedPlace, openPlace } from "./examples.ts";

/** What holds for every finding in every text, whatever the rules believe. */
export function keepPromises(ad: string, findingsIn: (text: string) => Finding[]): void {
  const findings = findingsIn(ad);
  deepEqual(findingsIn(ad).map(plain), findings.map(plain), "linting twice gives two answers");
  for (const [n, finding] of findings.entries()) {
    const { start, end, message } = finding;
    ok(start >= 0 && start <= end && end <= ad.length, `outside the text: ${message}`);
    ok(start < end || /(?:^|\n)[^\p{L}\n]*$/u.test(ad.slice(0, start)), `no words inside a line: ${message}`);
    ok(message.length > 0 && !/undefined|\[object|NaN|!/.test(message), `an odd message: ${message}`);
    for (const { start, end } of finding.related) {
      ok(start >= 0 && start < end && end <= ad.length, `related words outside the text: ${message}`);
    }
    const before = findings[n - 1];
    ok(!before || before.start <= start, `not sorted: ${message}`);
    for (const fix of finding.fixes) {
      for (const place of [openPlace, closedPlace]) {
        const change = fix.change(place);
        const after = apply(ad, change);
        notEqual(after, ad, `${fix.title} changes nothing`);
        const left = findingsIn(after).filter((found) => isSame(ad, finding, after, found));
        equal(left.length, 0, `${fix.title} leaves its finding: ${left[0]?.message}\n${after}`);
        ok(place.canCreateFiles || change.files.length === 0, `${fix.title} makes a file where it may not`);
      }
    }
  }
}

function isSame(ad: string, one: Finding, after: string, other: Finding): boolean {
  const words = (text: string, { start, end }: Finding) => text.slice(start, end);
  return one.rule === other.rule && one.message === other.message && words(ad, one) === words(after, other);
}

function plain({ fixes, ...finding }: Finding): unknown {
  return { ...finding, fixes: fixes.map(({ id, title, kind, safe }) => ({ id, title, kind, safe })) };
}
