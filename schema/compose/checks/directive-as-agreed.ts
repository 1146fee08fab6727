// T8: declared otherwise, the directive is merged by majority vote, and the weaker rule can win.
import type { DirectiveDefinitionNode } from 'graphql';
import { Kind, print } from 'graphql';
import { needToKnow } from '../category.ts';
import { argumentOf, schemaDirectivesOf, text } from '../directive-name.ts';
import type { Part } from '../part.ts';
import type { Finding } from '../problem.ts';
import type { Check } from './check.ts';

const agreed =
  'directive @needToKnow(category: String!) repeatable on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION | INPUT_OBJECT | INPUT_FIELD_DEFINITION';

const coordinate = `@${needToKnow}`;

/** Every subgraph declares our directive in the agreed words and composes it; so does the supergraph. */
export const directiveAsAgreed: Check = {
  name: 'directive-as-agreed',
  *eachPart(part, { gateway }) {
    const declared = part.document.definitions.filter(
      (definition): definition is DirectiveDefinitionNode =>
        definition.kind === Kind.DIRECTIVE_DEFINITION && definition.name.value === needToKnow,
    );
    const isGateway = part === gateway;
    if (isGateway ? declared.length > 0 : declared.map(words).join() !== agreed)
      yield {
        coordinate,
        what: isGateway ? 'is declared a second time' : 'is not declared in the agreed words',
        fix: isGateway ? 'Leave it to the subgraphs.' : `Write: ${agreed}`,
      };
    if (!isGateway) yield* notComposed(part);
  },
};

function words({ arguments: args, locations, name, repeatable }: DirectiveDefinitionNode): string {
  const parameters = (args ?? []).map(({ name: { value }, type }) => `${value}: ${print(type)}`);
  const places = locations.map(({ value }) => value).join(' | ');
  return `directive @${name.value}(${parameters.join(', ')})${repeatable ? ' repeatable' : ''} on ${places}`;
}

function* notComposed({ document, name }: Part): Generator<Finding> {
  const composed = schemaDirectivesOf(document).some(
    (directive) =>
      directive.name.value === 'composeDirective' &&
      text(argumentOf(directive, 'name')) === coordinate,
  );
  if (name !== 'supergraph' && !composed)
    yield {
      coordinate,
      what: 'is not composed into the supergraph',
      fix: `Write @composeDirective(name: "${coordinate}") on the schema.`,
    };
}
