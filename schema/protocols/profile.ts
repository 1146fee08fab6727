import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { areas } from '../vocabulary/terms.ts';
import type { AreaId } from '../vocabulary/terms.ts';
import { bankHolidaysFile, loadBankHolidays } from './bank-holidays.ts';
import type { BankHolidays } from './calendar/working-days.ts';
import { readExample } from './examples.ts';
import type { Example } from './examples.ts';
import { ProfileError } from './profile-error.ts';
import type { ProfileProblem } from './profile-error.ts';
import { readYaml } from './read-yaml.ts';
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
  const { file, content, lineOf } = readYaml(join(folder, `${area}.yaml`));
  const problems: ProfileProblem[] = [];
  const parsed = fileShape.safeParse(content);
  if (!parsed.success) throw new ProfileError([{ file, wrong: z.prettifyError(parsed.error) }]);
  const { name, casePrefix } = parsed.data;
  if (parsed.data.area !== area) problems.push({ file, wrong: `is not the profile of ${area}` });

  const written = new Map(Object.entries(parsed.data.settings));
  const settings = new Map<string, Setting>();
  for (const setting of settingNames) {
    const line = lineOf(['settings', setting]);
    const read = written.has(setting)
      ? readSetting(area, setting, written.get(setting))
      : 'is missing';
    if (typeof read === 'string') problems.push({ file, line, setting, wrong: read });
    else settings.set(setting, read);
    written.delete(setting);
  }
  for (const setting of written.keys())
    problems.push({
      file,
      line: lineOf(['settings', setting]),
      setting,
      wrong: 'is not a setting of a profile',
    });

  const examples = parsed.data.examples.flatMap((raw, index) => {
    const read = readExample(area, raw);
    if (typeof read !== 'string') return [read];
    problems.push({ file, line: lineOf(['examples', index]), wrong: `example: ${read}` });
    return [];
  });
  if (problems.length > 0) throw new ProfileError(problems);

  const effective = Object.fromEntries([...settings].map(([key, { value }]) => [key, value]));
  return Object.freeze({
    // Every name of the catalogue was read and checked above, or problems would have been thrown.
    ...(effective as unknown as EffectiveSettings),
    area,
    name,
    casePrefix,
    bankHolidays,
    examples,
    setting: <N extends SettingName>(wanted: N) => settings.get(wanted) as Setting<N>,
  });
}

/**
 * Loads the protocol profiles of all five areas from a folder (their own, unless told otherwise).
 * Throws ProfileError naming file, line, setting and what is wrong if a file, setting or citation is
 * unknown, missing, written twice or malformed: an absent rule must stop start-up, not open a door.
 */
export function loadProfiles(folder = fileURLToPath(new URL('.', import.meta.url))): Profiles {
  const known = new Set([bankHolidaysFile, ...areas.map((area) => `${area}.yaml`)]);
  const strangers = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file) && !known.has(file));
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
