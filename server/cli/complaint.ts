/** Why a file could not be read, and the way out, for people. */
export function complaint(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return complaints[code] ?? `cannot be read (${error instanceof Error ? error.message : String(error)})`;
}

const complaints: Readonly<Record<string, string>> = {
  ENOENT: "was removed before it could be read",
  ENOTDIR: "not found; check the spelling",
  EACCES: "you may not read this; ask for permission to read it, or leave it out",
  EPERM: "you may not read this; ask for permission to read it, or leave it out",
  EISDIR: "is a folder, not a file",
  ELOOP: "is a link that leads back to itself; mend it or remove it",
  ENAMETOOLONG: "has too long a name to be a file",
  EMFILE: "too many files are open in this system; try again",
  ENXIO: "is a pipe or a device; to read it, send it to standard input: rolescope lint -",
  NOT_A_FILE: "is a pipe or a device; to read it, send it to standard input: rolescope lint -",
  TOO_LARGE: "is larger than 64 MB, which is more than Rolescope reads; leave it out",
};

/** Why a file or folder could not be written, and the way out, for people. */
export function writingComplaint(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return unwritten[code] ?? `cannot be written (${error instanceof Error ? error.message : String(error)})`;
}

const locked = "you may not write here; ask for permission to write, or choose another folder";

const unwritten: Readonly<Record<string, string>> = {
  EACCES: locked,
  EPERM: locked,
  EROFS: locked,
  EEXIST: "is there already, and is left as it is; rename it or remove it first",
  ENOENT: "was removed before it could be written",
  ENOTDIR: "a file stands where a folder is needed; choose another folder",
  EISDIR: "is a folder, not a file",
  ELOOP: "a link there leads back to itself; mend it or remove it",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  ENAMETOOLONG: "has too long a name to be a file",
};
