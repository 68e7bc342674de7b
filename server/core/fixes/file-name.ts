import type { Workplace } from "../rule.ts";

const LONGEST = 60;

/** Names that Windows takes for devices, whatever follows the first full stop. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name for the file of a role: small ASCII letters, digits and hyphens; never taken. */
export function fileNameFor(role: string, { isTaken }: Workplace, others: readonly string[]): string {
  const plain = role
    .toLowerCase()
    .replace(/[øœ]/g, "o")
    .replace(/æ/g, "a")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  const words = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, LONGEST)
    .replace(/-$/, "");
  const slug = words === "" ? "role" : devices.test(words) ? `${words}-role` : words;
  for (let n = 1; ; n++) {
    const name = `${slug}${n === 1 ? "" : `-${n}`}.job.md`;
    if (!others.includes(name) && (n > 999 || !isTaken(name))) return name;
  }
}
