/** What `rolescope --help` says. */
export const help = `Rolescope reads job ads and says where the title and the demands part ways.

  rolescope lint PATH...       findings, for people
  rolescope split FILE         specialist roles taken out of an ad, each into an ad of its own
  rolescope inspect PATH...    what was understood: title, role, sections, demands, verdict
  rolescope portfolio PATH...  what ads say together: a craft that several of them ask for, colleagues
                               for whom there is no ad, ads with the same title, several titles for
                               one role
  rolescope rules              every rule, what it believes and how much it matters
  rolescope explain NAME       a rule, an area or a role
  rolescope clean FILE         the ad as it may be published: without words meant for Rolescope

PATH is a file, a folder, a pattern such as "ads/**/*.md", or - for standard input.
In folders, Markdown files are read (.md, .markdown, .job.md). Left out are hidden folders,
node_modules and what .gitignore names. A file named by itself is always read.

  --format text|json|github|sarif
                               for people (default), for programs, as workflow commands that GitHub
                               shows in a pull request, or for code scanning; the last two of lint
  --write-baseline             accept what lint finds now: rolescope-baseline.json counts it per
                               file and rule, and lint tells only what is more
  --fix                        make safe fixes in the files, which change nothing that is asked of
                               anybody, and tell what is left; with -, the text goes to standard
                               output and the findings to standard error
  --diff                       show what --fix would change, and change nothing
  --stdin-filename NAME        the name that standard input is read and reported under
  -h, --help                   this text
  -v, --version                the version
  --                           what follows are paths, also when they begin with -

Of split:
  --area NAME                  take out only the role with this area; may be given several times
  --out DIR                    the folder for the new ads, made when missing; beside FILE otherwise
  --dry-run                    show what would be written, and write nothing

The nearest rolescope.yaml above a file sets presets, rules, what is read and more.

Exit code: 0 nothing found, or only information and hints; 1 warnings or errors found, after
fixing with --fix; with --diff, 0 nothing to change and 1 something; 2 wrong use, or something
could not be read or written (the rest was).

Nothing leaves your machine: Rolescope has no network code and no telemetry.

Examples:
  rolescope lint ads
  rolescope lint --format json "ads/**/*.md" > findings.json
  rolescope split ads/communicator.job.md --dry-run
  pandoc -t markdown ad.docx | rolescope lint - --stdin-filename ad.job.md
`;
