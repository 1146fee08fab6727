import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { areas } from '../vocabulary/terms.ts';
import type { AreaId } from '../vocabulary/terms.ts';
import { bankHolidaysFile, loadBankHolidays } from './bank-holidays.ts';
import type { BankHolidays } from './calendar/working-days.ts';
import { readExamples } from './examples.ts';
import type { Example } from './examples.ts';
import { ProfileError } from './profile-error.ts';
import type { ProfileProblem } from './profile-error.ts';
import { readEach } from './read-each.ts';
import { readYaml } from './read-yaml.ts';
import { readRoutes, routesFolder } from './redisclosure/read-routes.ts';
import type { RouteSetting } from './redisclosure/read-routes.ts';
import type { RouteRule } from './redisclosure/route-rule.ts';
import type { RuledRoute } from './redisclosure/routes.ts';
import { settingNames } from './setting-catalogue.ts';
import type { EffectiveSettings, SettingName } from './setting-catalogue.ts';
import { readSetting } from './setting.ts';
import type { Setting } from './setting.ts';

/**
 * The protocol of one area as the software follows it: every setting's value in force under its own
 * name, and `setting(name)` for what the document says and why.
 */
export interface Profile extends EffectiveSettings {
  readonly area: AreaId;
  readonly name: string;
  readonly casePrefix: string;
  readonly bankHolidays: BankHolidays;
  readonly examples: readonly Example[];
  readonly setting: <N extends SettingName>(name: N) => Setting<N>;
  /** Who must agree on a route of redisclosure, as in force. */
  readonly route: (route: RuledRoute) => RouteRule;
  /** The same with what the document says of it and why we differ. */
  readonly routeSetting: (route: RuledRoute) => RouteSetting;
}
export type Profiles = Readonly<Record<AreaId, Profile>>;

const fileShape = z.strictObject({
  area: z.enum(areas),
  name: z.string().min(1),
  casePrefix: z.string().regex(/^[A-Z]{3}$/),
  settings: z.record(z.string(), z.unknown()),
  examples: z.array(z.unknown()).min(6),
});

function readProfile(folder: string, area: AreaId, bankHolidays: BankHolidays): Profile {
  const yaml = readYaml(join(folder, `${area}.yaml`));
  const { file, content } = yaml;
  const problems: ProfileProblem[] = [];
  const parsed = fileShape.safeParse(content);
  if (!parsed.success) throw new ProfileError([{ file, wrong: z.prettifyError(parsed.error) }]);
  const { name, casePrefix } = parsed.data;
  if (parsed.data.area !== area) problems.push({ file, wrong: `is not the profile of ${area}` });

  const settings = readEach(
    yaml,
    {
      names: settingNames,
      under: 'settings',
      raw: parsed.data.settings,
      read: (setting, raw): Setting | string => readSetting(area, setting, raw),
      stranger: 'is not a setting of a profile',
    },
    problems,
  );
  const examples = readExamples(area, yaml, parsed.data.examples, problems);
  if (problems.length > 0) throw new ProfileError(problems);

  // Every name of the catalogue was read and checked above, or problems would have been thrown.
  const effective = Object.fromEntries(
    [...settings].map(([key, { value }]) => [key, value]),
  ) as unknown as EffectiveSettings;
  const routes = readRoutes(folder, area, effective);
  const routeSetting = (wanted: RuledRoute): RouteSetting => {
    const found = routes.settings.get(wanted);
    if (found === undefined) throw new RangeError('There is no such route.');
    return found;
  };
  return Object.freeze({
    ...effective,
    area,
    name,
    casePrefix,
    bankHolidays,
    examples: [...examples, ...routes.examples],
    setting: <N extends SettingName>(wanted: N) => settings.get(wanted) as Setting<N>,
    route: (wanted: RuledRoute) => routeSetting(wanted).value,
    routeSetting,
  });
}

/**
 * Loads the protocol profiles of all five areas from a folder (their own, unless told otherwise).
 * Throws ProfileError naming file, line, setting and what is wrong if a file, setting or citation is
 * unknown, missing, written twice or malformed: an absent rule must stop start-up, not open a door.
 */
export function loadProfiles(folder = fileURLToPath(new URL('.', import.meta.url))): Profiles {
  const files = areas.map((area) => `${area}.yaml`);
  const known = new Set([bankHolidaysFile, ...files, ...files.map((f) => join(routesFolder, f))]);
  const strangers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ya?ml$/.test(file) && !known.has(file),
  );
  if (strangers.length > 0)
    throw new ProfileError(strangers.map((file) => ({ file, wrong: 'is not a file of an area' })));
  const bankHolidays = loadBankHolidays(folder);
  const entries = areas.map((area) => [area, readProfile(folder, area, bankHolidays)] as const);
  const prefixes = new Set(entries.map(([, profile]) => profile.casePrefix));
  if (prefixes.size !== areas.length)
    throw new ProfileError([{ file: folder, wrong: 'two areas share a case prefix' }]);
  // Without a prototype, so that an area called `constructor` in a hostile request finds nothing.
  return Object.freeze(
    Object.assign(Object.create(null) as Record<AreaId, Profile>, Object.fromEntries(entries)),
  );
}
