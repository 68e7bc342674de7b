// A long run: npm run chaos [-- STEPS [SEED]]. Half of the steps with a client that is told, half with one that asks.
import { memoryUsage } from "node:process";
import { chaos, numbersFrom } from "./chaos.ts";

const steps = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`${steps} steps from seed ${seed}`);

for (const pulls of [false, true]) {
  const half = Math.floor(steps / 2);
  const often = Math.max(100, Math.floor(half / 10_000) * 100);
  const start = Date.now();
  let early = 0;
  let late = 0;
  await chaos(half, numbersFrom(seed), pulls, (step) => {
    if (step % often !== 0) return;
    const used = usedMegabytes();
    if (step <= Math.max(often, half / 10)) early = Math.max(early, used);
    else late = used;
  });
  const growth = late - early;
  const client = pulls ? "asks" : "is told";
  const time = ((Date.now() - start) / 1000).toFixed(0);
  console.log(
    `client that ${client}: right after ${half} steps in ${time} s; ${early.toFixed(1)} MB after the first tenth, ${late.toFixed(1)} MB at the end`,
  );
  // What Node compiles late costs some memory once; a leak grows with the steps.
  if (growth > 0.15 * early) {
    console.log(`memory grew by ${growth.toFixed(1)} MB`);
    process.exitCode = 1;
  }
}

/** What is still in use, after clearing up where Node lets us ask for it. */
function usedMegabytes(): number {
  globalThis.gc?.();
  return memoryUsage().heapUsed / 1e6;
}
