import { type Knowledge, nearest, type SplitChoice } from "#library";

/** The splits that were asked for by the names of areas; all of them when none is named. */
export function chosenOf(
  names: readonly string[],
  all: readonly SplitChoice[],
  { areas }: Knowledge,
): { readonly choices: readonly SplitChoice[] } | { readonly problem: string } {
  if (names.length === 0) return { choices: all };
  const chosen = new Set<SplitChoice>();
  for (const name of names) {
    const wanted = name.trim().toLowerCase();
    const known = areas.find((area) =>
      [area.id, area.name.sv, area.name.en].some((each) => each.toLowerCase() === wanted),
    );
    const choice = all.find((each) =>
      known
        ? each.areas.includes(known.id)
        : each.clusters.includes(wanted) || each.title.toLowerCase() === wanted,
    );
    if (choice) {
      chosen.add(choice);
      continue;
    }
    const near = known
      ? undefined
      : nearest(
          wanted,
          areas.map(({ id }) => id),
        );
    const hint = near ? ` Did you mean ${near}?` : "";
    const ways = all.length > 0 ? ` It can be split into ${listed(all)}.` : " There is nothing to split off.";
    return {
      problem: `${known ? `${name} cannot be split off.` : `no area is called "${name}".${hint}`}${ways}`,
    };
  }
  return { choices: all.filter((choice) => chosen.has(choice)) };
}

/** The ways to split an ad, for people: "Fotograf (photography, photo-editing)". */
export function listed(all: readonly SplitChoice[]): string {
  return all.map(({ title, areas }) => `${title} (${areas.join(", ")})`).join(", ");
}
