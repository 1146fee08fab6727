// the table of who must agree, as one area's profile holds it.
import { join } from 'node:path';
import { z } from 'zod';
import { areas } from '../../vocabulary/terms.ts';
import type { AreaId } from '../../vocabulary/terms.ts';
import { readExamples } from '../examples.ts';
import type { Example } from '../examples.ts';
import { ProfileError } from '../profile-error.ts';
import type { ProfileProblem } from '../profile-error.ts';
import { readEach } from '../read-each.ts';
import { readYaml } from '../read-yaml.ts';
import type { EffectiveSettings } from '../setting-catalogue.ts';
import { readWritten } from '../setting.ts';
import type { Written } from '../setting.ts';
import { routeRuleShape } from './route-rule.ts';
import type { RouteRule } from './route-rule.ts';
import { routesProblem } from './routes-problem.ts';
import { ruledRoutes } from './routes.ts';
import type { RuledRoute } from './routes.ts';

/** The folder of the routes, beside the settings. */
export const routesFolder = 'redisclosure';

/** What the area's document says of a route, and what is in force. */
export type RouteSetting = Written<RouteRule>;

export interface Routes {
  readonly settings: ReadonlyMap<RuledRoute, RouteSetting>;
  readonly examples: readonly Example[];
}

const fileShape = z.strictObject({
  area: z.enum(areas),
  routes: z.record(z.string(), z.unknown()),
  examples: z.array(z.unknown()).min(ruledRoutes.length),
});

const asked = { about: 'who must agree on a route, and what it carries', value: routeRuleShape };

/**
 * Reads the routes of one area. Throws ProfileError for a route that is missing, unknown or malformed,
 * and for routes that contradict the settings of the same area.
 */
export function readRoutes(folder: string, area: AreaId, settings: EffectiveSettings): Routes {
  const name = `${area}.yaml`;
  const yaml = readYaml(join(folder, routesFolder, name), `${routesFolder}/${name}`);
  const { file, content } = yaml;
  const parsed = fileShape.safeParse(content);
  if (!parsed.success) throw new ProfileError([{ file, wrong: z.prettifyError(parsed.error) }]);
  const problems: ProfileProblem[] = [];
  if (parsed.data.area !== area) problems.push({ file, wrong: `is not of ${area}` });
  const read = readEach(
    yaml,
    {
      names: ruledRoutes,
      under: 'routes',
      raw: parsed.data.routes,
      read: (_route, raw) => readWritten(area, asked, raw),
      stranger: 'is not a route',
    },
    problems,
  );
  const examples = readExamples(area, yaml, parsed.data.examples, problems);
  const contradiction = problems.length > 0 ? null : routesProblem(settings, read);
  if (contradiction !== null) problems.push({ file, ...contradiction });
  if (problems.length > 0) throw new ProfileError(problems);
  return { settings: read, examples };
}
