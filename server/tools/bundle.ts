// Bundles what is shipped. `--debug` leaves the code readable and adds source maps.
import { chmod, rm, writeFile } from "node:fs/promises";
import { type BuildOptions, build } from "esbuild";

const debug = process.argv.includes("--debug");

const shared = {
  bundle: true,
  minify: !debug,
  sourcemap: debug,
  charset: "utf8",
  conditions: ["source"],
  logLevel: "warning",
  metafile: true,
} as const satisfies BuildOptions;

const node = { ...shared, platform: "node", target: "node20.19" } as const satisfies BuildOptions;
const browser = { ...shared, platform: "browser", target: "es2023" } as const satisfies BuildOptions;

/** A program for Node: an ES module in which bundled CommonJS packages can still `require` Node's own modules. */
const program = {
  ...node,
  format: "esm",
  banner: {
    js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
  },
} as const satisfies BuildOptions;

/** VS Code loads extensions as CommonJS; its web host insists on the ending .js. */
const extension = { format: "cjs", external: ["vscode"] } as const satisfies BuildOptions;

const bundles: Readonly<Record<string, BuildOptions>> = {
  "dist/client/node.cjs": { ...node, ...extension, entryPoints: ["client/node.ts"] },
  "dist/client/browser.js": { ...browser, ...extension, entryPoints: ["client/browser.ts"] },
  "dist/server/browser.js": { ...browser, format: "iife", entryPoints: ["server/lsp/browser.ts"] },
  "dist/server.js": { ...program, entryPoints: ["server/lsp/node.ts"] },
  "dist/cli.js": { ...program, entryPoints: ["server/cli/bin.ts"] },
  "dist/index.js": { ...browser, format: "esm", entryPoints: ["server/index.ts"] },
};

await rm("dist", { recursive: true, force: true });
const sizes = await Promise.all(
  Object.entries(bundles).map(async ([outfile, options]) => {
    const { metafile } = await build({ ...options, outfile });
    if (options.format === "esm" && options.platform === "node") await chmod(outfile, 0o755);
    return `${outfile.padEnd(24)} ${Math.ceil((metafile?.outputs[outfile]?.bytes ?? 0) / 1024)} kB`;
  }),
);
await writeFile("dist/bundles.json", JSON.stringify(Object.keys(bundles)));
console.error(sizes.join("\n"));
