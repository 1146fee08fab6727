// T6: the guard selects fields of its own under this prefix and trusts what comes back under it.
import type { Check } from './check.ts';

/** Response keys that start so are the gateway’s own. */
export const reservedPrefix = 'guard_';

/** No field starts like the guard's own selections: an agency could answer in the guard's name. */
export const guardPrefixIsFree: Check = {
  name: 'guard-prefix-is-free',
  *eachPart({ types }) {
    for (const type of types.values())
      for (const { name } of type.fields)
        if (name.value.startsWith(reservedPrefix))
          yield {
            coordinate: `${type.name}.${name.value}`,
            what: `starts with ${reservedPrefix}, which is the guard’s own`,
            fix: 'Choose another name.',
          };
  },
};
