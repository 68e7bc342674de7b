import type { Session } from "./session.ts";

/** So long after a keystroke, in milliseconds, hardly anybody types the next one: time to read on. */
const OURS = 7;

/** After so long without a keystroke nobody types. */
const STILL = 150;

const MOMENT = 4;

/**
 * Lets the messages that have arrived go first; and while somebody types, waits for the moments after a keystroke, so
 * that the next one finds nobody at work.
 */
export async function breathe(session: Session): Promise<void> {
  const { host } = session;
  await host.pause();
  if (!host.rest) return;
  for (let since = sinceTyped(session); since > OURS && since < STILL; since = sinceTyped(session))
    await host.rest(MOMENT);
}

function sinceTyped({ typedAt }: Session): number {
  return Date.now() - typedAt;
}
