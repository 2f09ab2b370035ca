/** Mutants that change nothing anyone can see, with the reason: they are left out of the score and counted apart. */
export const EQUIVALENT: Record<string, string> = {};
