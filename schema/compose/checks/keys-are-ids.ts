// T4: a key travels to every agency that has the type; one agency learnt an NHS number by a key.
import { print } from 'graphql';
import { argumentOf, text } from '../directive-name.ts';
import type { Check } from './check.ts';

/** Every key is the one field `id`, of type `ID!`: nothing that tells anything. */
export const keysAreIds: Check = {
  name: 'keys-are-ids',
  *eachPart({ types, directiveName }) {
    for (const type of types.values())
      for (const directive of type.directives) {
        if (directiveName(directive.name.value) !== 'key') continue;
        const fields = text(argumentOf(directive, 'fields'))?.trim() ?? '';
        const id = type.fields.find(({ name }) => name.value === 'id');
        const idType = id ? print(id.type) : 'missing';
        if (fields !== 'id')
          yield {
            coordinate: type.name,
            what: `has the key "${fields}"`,
            fix: 'Use @key(fields: "id") with an opaque id.',
          };
        else if (idType !== 'ID!')
          yield { coordinate: `${type.name}.id`, what: `is ${idType}`, fix: 'Make the key ID!.' };
      }
  },
};
