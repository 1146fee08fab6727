// A directive can be imported under another name; a check that looks for the usual one would miss it.
import type { ConstDirectiveNode, ConstValueNode, DocumentNode } from 'graphql';
import { Kind } from 'graphql';

/** In: the name a document uses. Out: the name its specification gives it. */
export type DirectiveName = (used: string) => string;

/** Reads every `@link` of the document. What comes with a prefix is known by what follows it. */
export function directiveNames(document: DocumentNode): DirectiveName {
  const aliases = new Map<string, string>();
  for (const link of linksOf(document)) {
    const specification = text(argumentOf(link, 'url'))?.split('/').at(-2);
    const as = text(argumentOf(link, 'as'));
    if (specification !== undefined && as !== null) aliases.set(as, specification);
    const imports = argumentOf(link, 'import');
    for (const entry of imports?.kind === Kind.LIST ? imports.values : []) {
      if (entry.kind !== Kind.OBJECT) continue;
      const [name, alias] = ['name', 'as'].map((key) =>
        text(entry.fields.find((field) => field.name.value === key)?.value),
      );
      if (name && alias) aliases.set(alias.replace('@', ''), name.replace('@', ''));
    }
  }
  return (used) => aliases.get(used) ?? used.split('__').at(-1) ?? used;
}

/** Every `@link` of a document: which specifications it uses. */
export function linksOf(document: DocumentNode): readonly ConstDirectiveNode[] {
  return schemaDirectivesOf(document).filter(({ name }) => name.value === 'link');
}

/** The directives on the schema itself. */
export function schemaDirectivesOf(document: DocumentNode): readonly ConstDirectiveNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
}

/** The value of a directive’s argument, where it is given. */
export function argumentOf(
  directive: ConstDirectiveNode,
  argument: string,
): ConstValueNode | undefined {
  return directive.arguments?.find(({ name }) => name.value === argument)?.value;
}

/** The text of a string value, null for anything else. */
export function text(value: ConstValueNode | undefined): string | null {
  return value?.kind === Kind.STRING ? value.value : null;
}
