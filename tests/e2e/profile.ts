import { existsSync, readdirSync } from 'node:fs';

/** Nothing has been kept in the profile yet: the extension is new to it. */
export function isFresh({ profileDir }: { profileDir?: string }): boolean {
  return !profileDir || !existsSync(profileDir) || readdirSync(profileDir).length === 0;
}
