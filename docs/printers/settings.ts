import { loadProfiles } from '../../schema/protocols/profile.ts';
import type { Profiles } from '../../schema/protocols/profile.ts';
import { agreementInWords } from '../../schema/protocols/redisclosure/agreement-in-words.ts';
import { ruledRoutes } from '../../schema/protocols/redisclosure/routes.ts';
import type { RuledRoute } from '../../schema/protocols/redisclosure/routes.ts';
import { settingCatalogue, settingNames } from '../../schema/protocols/setting-catalogue.ts';
import type { SettingName } from '../../schema/protocols/setting-catalogue.ts';
import type { Written } from '../../schema/protocols/setting.ts';
import { areas } from '../../schema/vocabulary/terms.ts';
import type { AreaId } from '../../schema/vocabulary/terms.ts';
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

const headings = ['Area', 'In force', 'Source', 'The document says', 'Citation', 'Why'];

function row(area: AreaId, written: Written<unknown>): string[] {
  const { value, source, says, alsoSays, citation, reason, note } = written;
  const said = [inWords(says), alsoSays].filter((part) => part !== undefined).join('; also: ');
  const why = [reason, note].filter((part) => part !== undefined).join(' ');
  return [area, inWords(value), source, said, citation, why];
}

/** Who must agree, by scenario: one row for each route, one column for each area. */
function whoMustAgreeTable(profiles: Profiles): string {
  const rows = ruledRoutes.map((route) => [
    route,
    ...areas.map((area) =>
      agreementInWords(profiles[area], route, route === 'REUSE' ? 'a signatory' : 'an outsider'),
    ),
  ]);
  return `## Who must agree\n\n${table(['Route', ...areas], rows)}`;
}

/** docs/settings.md: what each area's protocol settles, what the document says, and why we differ. */
export function settingsPage(): string {
  const profiles = loadProfiles();
  const ofSetting = (name: SettingName): string => {
    const rows = areas.map((area) => row(area, profiles[area].setting(name)));
    return `## ${name}\n\n${settingCatalogue[name].about}\n\n${table(headings, rows)}`;
  };
  const ofRoute = (route: RuledRoute): string => {
    const rows = areas.map((area) => row(area, profiles[area].routeSetting(route)));
    return `### ${route}\n\n${table(headings, rows)}`;
  };
  return page('Settings of the five protocols', 'the files of schema/protocols', [
    ...settingNames.map(ofSetting),
    whoMustAgreeTable(profiles),
    ...ruledRoutes.map(ofRoute),
  ]);
}
