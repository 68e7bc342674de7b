// Takes the picture in the README anew: `npm run screenshot`.
import { copyFileSync } from "node:fs";
import { install } from "./install.ts";
import { runUserInterface, screenshots } from "./user-interface.ts";

const failed = (await runUserInterface(await install())).filter(({ error }) => error !== undefined);
for (const { name, error } of failed) console.error(`${name}: ${error}`);
if (failed.length > 0) process.exit(1);
copyFileSync(`${screenshots}/5-quick-fix.png`, "client/images/screenshot.png");
