// Takes the pictures of the pages anew: `npm run screenshot`.
import { copyFileSync } from "node:fs";
import { install } from "./install.ts";
import { runUserInterface, screenshots } from "./user-interface.ts";

const failed = (await runUserInterface(await install())).filter(({ error }) => error !== undefined);
for (const { name, error } of failed) console.error(`${name}: ${error}`);
if (failed.length > 0) process.exit(1);
const pictures = {
  "2-lens": "split",
  "3-problems": "problems",
  "4-hover": "hover",
  "5-quick-fix": "screenshot",
} as const;
for (const [step, picture] of Object.entries(pictures))
  copyFileSync(`${screenshots}/${step}.png`, `client/images/${picture}.png`);
