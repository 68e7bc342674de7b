import {
  type Asked,
  askedBy,
  type Finding,
  folderOf,
  lint,
  type Needs,
  needsOf,
  needsOthers,
  unknownIn,
  unusedIn,
} from "#library";
import { analysisOf, type Document } from "./documents.ts";
import type { Session } from "./session.ts";
import { keyOf } from "./uri.ts";

/** Finds out what settings files and baselines set aside without need, once every ad of theirs has been read. */
export interface UnusedSettings {
  /** Takes note of an ad as it stands now. */
  note(document: Document): void;
  /** An ad is gone, or nothing is to be said of it. */
  forget(uri: string): void;
  /** Every file that is known of has been read. */
  settled(): void;
  /** What is set aside without need in a settings file or a baseline with this text. */
  in(path: string, text: string): readonly Finding[];
}

/** What the rest of the server knows and does. */
export interface Workspace {
  /** Whether every ad below a folder is known as it stands. */
  isWhole(folder: string): boolean;
  /** Whether every file that is known of has been read. */
  isDone(): boolean;
  /** Other findings hold in settings files than before. */
  show(): void;
}

interface Noted {
  readonly uri: string;
  readonly needs: Needs;
}

interface Found {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export function unusedSettingsOf(session: Session, { isWhole, isDone, show }: Workspace): UnusedSettings {
  const noted = new Map<string, Noted>();
  /** Open ads that have changed since. */
  const changed = new Set<Document>();
  let found = new Map<string, Found>();
  let isStale = false;
  let isWaiting = false;
  return {
    note,
    forget,
    settled() {
      if (noted.size > 0 || found.size > 0) findSoon();
    },
    in(path, text) {
      const known = found.get(path);
      return known?.text === text ? known.findings : [];
    },
  };

  function note(document: Document): void {
    const { file, faults, uri } = document;
    if (faults || !file || (file.asides.length === 0 && !file.lint.accepted)) forget(uri);
    else if (session.documents.get(uri) !== document) take(document);
    else {
      changed.add(document);
      later();
    }
  }

  function forget(uri: string): void {
    if (noted.delete(keyOf(uri))) findSoon();
  }

  /** Works out what an ad needs; not with each keystroke, since it takes another look by all rules. */
  function take(document: Document): void {
    const { file, uri } = document;
    const key = keyOf(uri);
    const analysis = analysisOf(document);
    const needs =
      file && analysis.reading.isAd
        ? needsOf(file, (settings) => lint(analysis, settings), needsOthers)
        : undefined;
    const before = noted.get(key)?.needs;
    if (needs) noted.set(key, { uri, needs });
    else noted.delete(key);
    if (!isSame(before, needs)) isStale = true;
  }

  function findSoon(): void {
    isStale = true;
    later();
  }

  function later(): void {
    if (isWaiting) return;
    isWaiting = true;
    session.host.later(() => {
      isWaiting = false;
      session.attempt("What is set aside", () => {
        for (const document of changed) {
          changed.delete(document);
          if (session.documents.get(document.uri) === document && !document.faults) take(document);
        }
        if (isStale && isDone()) find();
      });
    });
  }

  function find(): void {
    isStale = false;
    const now = new Map<string, Found>();
    for (const asked of askedBy([...noted.values()].map(({ uri, needs }) => [uri, needs]))) {
      const { path, text } = asked;
      const whole = isWhole(folderOf(path));
      const { findings } = unusedIn(asked, whole, whole ? goneOf(asked) : [], session.abilities.language);
      if (findings.length > 0) now.set(path, { text, findings });
    }
    const before = found;
    found = now;
    if (wordsOf(before) !== wordsOf(now)) show();
  }

  /** The files of a baseline that are not there; only where this machine can tell. */
  function goneOf(asked: Asked): string[] {
    const { host } = session;
    if (!host.isThere || !asked.path.startsWith("file:")) return [];
    const uriOf = (name: string) => folderOf(asked.path) + name.split("/").map(encodeURIComponent).join("/");
    return unknownIn(asked).filter((name) => !host.isThere?.(uriOf(name)));
  }
}

function isSame(one: Needs | undefined, other: Needs | undefined): boolean {
  if (one?.asides !== other?.asides || one?.sources !== other?.sources) return false;
  return JSON.stringify([one?.used, one?.counts]) === JSON.stringify([other?.used, other?.counts]);
}

function wordsOf(found: ReadonlyMap<string, Found>): string {
  return JSON.stringify([...found].map(([path, { text, findings }]) => [path, text, findings]));
}
