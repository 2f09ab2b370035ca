/** What the built manifests ask for. More than this needs a reason and a word to the reader. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Manifest = Record<string, unknown> & {
  name: string;
  description: string;
  permissions?: string[];
  content_security_policy?: { extension_pages?: string };
};

/** None of them makes the browser warn at the installation. */
const PERMISSIONS = [
  ...['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
  ...['sidePanel', 'offscreen'], // Chrome's alone
];

function read(dir: string): { manifest: Manifest; words: Record<string, { message: string }> } {
  return {
    manifest: JSON.parse(readFileSync(`${dir}/manifest.json`, 'utf8')),
    words: JSON.parse(readFileSync(`${dir}/_locales/en/messages.json`, 'utf8')),
  };
}

describe.each([
  ['Chrome', '.output/chrome-mv3'],
  ['Firefox', '.output/firefox-mv3'],
])('%s manifest', (browser, dir) => {
  const { manifest, words } = read(dir);
  const inWords = (text: string) => text.replace(/__MSG_(\w+)__/g, (_, key: string) => words[key]!.message);

  it('asks for the permissions we explain, and no others', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(PERMISSIONS).toEqual(expect.arrayContaining(manifest.permissions ?? []));
    expect(manifest.permissions).toContain('activeTab');
    for (const document of ['README.md', 'scripts/store/README.md']) {
      const rows =
        readFileSync(document, 'utf8')
          .match(/^\| `.*$/gm)
          ?.join('\n') ?? '';
      for (const name of manifest.permissions!) expect(rows, document).toContain(`\`${name}\``);
    }
  });

  it('has one library, in and out of private windows', () => {
    expect(manifest.incognito).toBe('spanning');
  });

  it('has no access to any site, and no door from outside', () => {
    for (const key of [
      'host_permissions',
      'content_scripts',
      'externally_connectable',
      'web_accessible_resources',
    ]) {
      expect(manifest, key).not.toHaveProperty(key);
    }
    expect(['*://*/*']).toEqual(
      expect.arrayContaining((manifest.optional_host_permissions as string[]) ?? []),
    );
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('forbids its own pages any network', () => {
    const policy = manifest.content_security_policy?.extension_pages ?? '';
    const directives = new Map(
      policy.split(';').map((part) => {
        const [name = '', ...sources] = part.trim().split(/\s+/);
        return [name, sources.join(' ')] as const;
      }),
    );
    expect(directives.get('default-src')).toBe("'self'");
    expect(directives.get('connect-src')).toBe("'self'");
    expect(directives.get('script-src') ?? "'self'").toBe("'self'");
    expect(directives.get('img-src')).not.toContain('http:');
    // Strings are no HTML on our pages, but by the one policy (utils/trusted.ts).
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(directives.get('trusted-types')).toBe('dateline');
    for (const [name, sources] of directives) {
      if (name !== 'img-src') expect(sources, name).not.toMatch(/https?:|\*|unsafe/);
    }
  });

  it('keeps to the lengths the stores allow', () => {
    expect(inWords(manifest.name).length).toBeLessThanOrEqual(45);
    expect(inWords(manifest.short_name as string).length).toBeLessThanOrEqual(12);
    expect(inWords(manifest.description).length).toBeLessThanOrEqual(132);
  });

  it('names files and words that are there', () => {
    for (const icon of Object.values(manifest.icons as Record<string, string>))
      expect(existsSync(`${dir}/${icon}`)).toBe(true);
    const keys = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!);
    for (const key of keys) expect(words).toHaveProperty(key);
    expect((manifest.action as { default_popup: string }).default_popup).toBe('popup.html');
    expect(existsSync(`${dir}/in-page.js`)).toBe(true);
  });

  it('says which browsers it runs in', () => {
    if (browser === 'Chrome') {
      expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(121);
      expect(manifest).not.toHaveProperty('browser_specific_settings');
      return;
    }
    const { gecko } = manifest.browser_specific_settings as { gecko: Record<string, unknown> };
    expect(gecko.strict_min_version).toMatch(/^1[4-9]\d\.0$/);
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});
