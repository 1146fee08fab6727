import { loadProfiles } from '../../schema/protocols/profile.ts';
import { settingCatalogue, settingNames } from '../../schema/protocols/setting-catalogue.ts';
import type { SettingName } from '../../schema/protocols/setting-catalogue.ts';
import { areas } from '../../schema/vocabulary/terms.ts';
import { page, table } from './markdown.ts';

function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value.toString();
  if (Array.isArray(value)) return value.length === 0 ? 'nobody' : value.map(inWords).join(', ');
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${inWords(inner)}`)
    .join('; ');
}

/** docs/settings.md: what each area's protocol settles, what the document says, and why we differ. */
export function settingsPage(): string {
  const profiles = loadProfiles();
  const section = (name: SettingName): string => {
    const rows = areas.map((area) => {
      const { value, source, says, alsoSays, citation, reason, note } =
        profiles[area].setting(name);
      const said = [inWords(says), alsoSays].filter((part) => part !== undefined).join('; also: ');
      const why = [reason, note].filter((part) => part !== undefined).join(' ');
      return [area, inWords(value), source, said, citation, why];
    });
    const headings = ['Area', 'In force', 'Source', 'The document says', 'Citation', 'Why'];
    return `## ${name}\n\n${settingCatalogue[name].about}\n\n${table(headings, rows)}`;
  };
  return page(
    'Settings of the five protocols',
    'schema/protocols/*.yaml',
    settingNames.map(section),
  );
}
