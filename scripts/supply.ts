/** `npm run check:supply`: licences, hashes, versions and install scripts of everything that is installed. */
import { lockedPackages, looseVersions } from './supply/locked';

const packages = lockedPackages('.');
const byLicence = new Map<string, number>();
for (const { licence } of packages) {
  const key = licence ?? 'none named';
  byLicence.set(key, (byLicence.get(key) ?? 0) + 1);
}
const shipped = packages.filter((each) => each.shipped);
console.log(`${packages.length} packages, ${shipped.length} of them shipped:`);
for (const { name, version, licence } of shipped) console.log(`  ${name} ${version}  ${licence}`);
console.log('By licence:');
for (const [licence, count] of [...byLicence].sort((a, b) => b[1] - a[1]))
  console.log(`  ${count}  ${licence}`);

const wrong = [
  ...packages.flatMap(({ name, version, problems }) =>
    problems.map((problem) => `${name} ${version} ${problem}`),
  ),
  ...looseVersions('.').map((each) => `${each} is not one version`),
];
for (const line of wrong) console.log(line);
console.log(`${wrong.length} problems`);
process.exitCode = wrong.length > 0 ? 1 : 0;
