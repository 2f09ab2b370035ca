/** `web-ext lint` on the Firefox build: no error, and no warning but the ones listed here, each with its reason. */
import { spawnSync } from 'node:child_process';

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

interface Allowed {
  code: string;
  /** Of the built file. */
  file: RegExp;
  reason: string;
}

/** Vendored code only. Our own code writes no HTML strings (tests/architecture.test.ts). */
const ALLOWED: Allowed[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:in-page|readability|selection|background|chunks\/[\w.-]+)\.js$/,
    reason: 'innerHTML in preact (dangerouslySetInnerHTML, which we never use), Readability and DOMPurify',
  },
];

const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/web-ext/bin/web-ext.js',
    'lint',
    '--source-dir',
    '.output/firefox-mv3',
    '--output',
    'json',
    '--no-config-discovery',
  ],
  { encoding: 'utf8', maxBuffer: 2 ** 26 },
);
let report: { errors: Finding[]; warnings: Finding[]; notices: Finding[] };
try {
  report = JSON.parse(stdout);
} catch {
  console.error(stdout, stderr);
  process.exit(1);
}

const isAllowed = ({ code, file = '' }: Finding) =>
  ALLOWED.some((row) => row.code === code && row.file.test(file));
const ours = [...report.errors, ...report.warnings.filter((warning) => !isAllowed(warning))];
for (const { code, message, file, line } of ours)
  console.log(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
console.log(
  `${report.errors.length} errors, ${report.warnings.length} warnings, ${report.warnings.length - ours.length + report.errors.length} of them vendored code`,
);
process.exitCode = ours.length > 0 ? 1 : 0;
