/** What one folder of the house may import. The first room whose files match is the room of a file. */
interface Room {
  readonly files: RegExp;
  readonly may: readonly RegExp[];
}

const anythingOfNode = /^node:/;

/** Who may import what: the table of DESIGN and of server/README.md, as patterns. Paths are from the project. */
const rooms: readonly Room[] = [
  { files: /^server\/core\//, may: [/^server\/core\//, /^@lezer\//, /^yaml$/] },
  { files: /^rules\/index\.ts$/, may: [/^#core$/, /^rules\/[\w-]+\/rule\.ts$/] },
  { files: /^rules\//, may: [/^#core$/] },
  { files: /^server\/config\//, may: [/^#core$/, /^server\/config\//, /^yaml$/] },
  { files: /^server\/index\.ts$/, may: [/^#core$/, /^rules\//, /^server\/config\/index\.ts$/] },
  { files: /^server\/lsp\/node\.ts$/, may: [/^#library$/, /^vscode-/, /^server\/lsp\//, anythingOfNode] },
  { files: /^server\/lsp\//, may: [/^#library$/, /^vscode-(?!languageclient)/, /^server\/lsp\//] },
  { files: /^server\/cli\/arguments\.ts$/, may: [/^#library$/, /^server\/cli\//, /^node:util$/] },
  {
    files: /^server\/cli\/(?:host|bin)\.ts$/,
    may: [/^#library$/, /^server\/cli\//, /^tinyglobby$/, anythingOfNode],
  },
  { files: /^server\/cli\//, may: [/^#library$/, /^server\/cli\//] },
  { files: /^client\//, may: [/^client\//, /^vscode$/, /^vscode-languageclient/] },
  { files: /^(?:server\/tools|test)\//, may: [/^(?!client\/)/] },
];

/** The imports of a source that its room does not allow. */
export function strayImports(path: string, source: string): string[] {
  const room = rooms.find(({ files }) => files.test(path));
  if (!room) return [`${path} stands in no room of the house`];
  return importsOf(source)
    .map((name) => (name.startsWith(".") ? new URL(name, `file:///${path}`).pathname.slice(1) : name))
    .filter((name) => !room.may.some((pattern) => pattern.test(name)))
    .map((name) => `${path} imports ${name}`);
}

/** What a source imports: statically, dynamically, or only as types. */
function importsOf(source: string): string[] {
  const said = source.matchAll(
    /^(?:import\s|(?:export\s|\}).*\bfrom\s)[^"'\n]*["']([^"']+)["']|\b(?:import|require)\(\s*["']([^"']+)["']/gm,
  );
  return [...said].flatMap(([, fixed, called]) => fixed ?? called ?? []);
}

const outsideWorld =
  /\b(?:console|process|Date|Intl|fetch|setTimeout|setInterval|globalThis|localStorage|performance|crypto|require)\b(?=\s*[.(])|\b(?:Math\.random|new Date|import\.meta)\b|\.(?:localeCompare|toLocale\w+)\b/g;

/** Names of the world outside in a source that should be pure. */
export function impurities(path: string, source: string): string[] {
  return [...withoutText(source).matchAll(outsideWorld)].map(([name]) => `${path} uses ${name}`);
}

/** Notes to self that were left behind in comments. */
export function leftoverNotes(path: string, source: string): string[] {
  const comments = source.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*|(?<=^\s*)# .*/gm) ?? [];
  return comments
    .filter((comment) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(comment))
    .map((comment) => `${path} has a note left behind: ${comment.trim()}`);
}

/** Paths of one machine, and addresses of people. */
export function privateWords(path: string, text: string): string[] {
  const machine =
    text.match(/(?<![\w./~-])\/(?:home|root|tmp|work|Users|mnt)\/[\w.-]+|\b[A-Z]:\\Users\\\w+/g) ?? [];
  const people = (text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []).filter(
    (address) => !/@(?:[\w-]+\.)*example(?:\.\w+)?$/.test(address) && !/@\d/.test(address),
  );
  return [...machine, ...people].map((words) => `${path} says ${words}`);
}

/** Links of a page to files that are not there. `exists` is asked for paths from the project. */
export function deadLinks(path: string, text: string, exists: (path: string) => boolean): string[] {
  const prose = text.replace(/^(`{3,}).*$[\s\S]*?^\1$/gm, "");
  return [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)]
    .flatMap(([, target]) => target ?? [])
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => new URL(target, `file:///${path}`).pathname.slice(1))
    .filter((target) => !exists(target))
    .map((target) => `${path} links to ${target}, which does not exist`);
}

/** How long a file may grow before it is two nouns. */
export function tooLong(path: string, source: string): string[] {
  const lines = source.split("\n").length - 1;
  const most = /^rules\/[\w-]+\/rule\.ts$/.test(path) ? 70 : 400;
  return lines > most ? [`${path} has ${lines} lines; ${most} is the most`] : [];
}

/** Dependencies whose version is not exact. */
export function looseVersions(manifest: {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}): string[] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} is locked to ${version}`);
}

/** The source with comments and the insides of strings taken out; what stands in `${}` stays. */
function withoutText(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(?<=^|\s)\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}
