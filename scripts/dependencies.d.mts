export function nodeProblem(version?: string): string | null;
export function isInstalled(): boolean;
export function ensureDependencies(): void;
