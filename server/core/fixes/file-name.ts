import type { Workplace } from "../rule.ts";

const LONGEST = 60;

/** A name for the file of a role: small ASCII letters, digits and hyphens; never taken. */
export function fileNameFor(role: string, { isTaken }: Workplace, others: readonly string[]): string {
  const plain = role
    .toLowerCase()
    .replace(/[øœ]/g, "o")
    .replace(/æ/g, "a")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  const slug =
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, LONGEST)
      .replace(/^-+|-+$/g, "") || "role";
  for (let n = 1; ; n++) {
    const name = `${slug}${n === 1 ? "" : `-${n}`}.job.md`;
    if (!others.includes(name) && (n > 999 || !isTaken(name))) return name;
  }
}
