/** What `rolescope --help` says. */
export const help = `Rolescope reads job ads and says where the title and the demands part ways.

  rolescope lint PATH...       findings, for people
  rolescope inspect PATH...    what was understood: title, role, sections, demands, verdict
  rolescope rules              every rule, what it believes and how much it matters
  rolescope explain NAME       a rule, an area or a role
  rolescope clean FILE         the ad as it may be published: without words meant for Rolescope

PATH is a file, a folder, a pattern such as "ads/**/*.md", or - for standard input.
In folders, Markdown files are read (.md, .markdown, .job.md). Left out are hidden folders,
node_modules and what .gitignore names. A file named by itself is always read.

  --format text|json           for people (default) or for programs
  --write-baseline             accept what lint finds now: rolescope-baseline.json counts it per
                               file and rule, and lint tells only what is more
  --stdin-filename NAME        the name that standard input is read and reported under
  -h, --help                   this text
  -v, --version                the version
  --                           what follows are paths, also when they begin with -

The nearest rolescope.yaml above a file sets presets, rules, what is read and more.

Exit code: 0 nothing found, or only information and hints; 1 warnings or errors found;
2 wrong use, or something could not be read (the rest was).

Nothing leaves your machine: Rolescope has no network code and no telemetry.

Examples:
  rolescope lint ads
  rolescope lint --format json "ads/**/*.md" > findings.json
  pandoc -t markdown ad.docx | rolescope lint - --stdin-filename ad.job.md
`;
