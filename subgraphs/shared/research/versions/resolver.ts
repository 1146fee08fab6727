import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { BuildSchemaOptions } from 'type-graphql';
import { keepingRefusals } from '../release/keep-refusal.ts';
import type { ResearchContext } from '../research-context.ts';
import type { SectorSchema } from '../sector.ts';
import { prepareRelease } from './prepare-release.ts';
import { PreparedRelease, ReleaseInput } from './release-input.ts';

type ResolverClass = BuildSchemaOptions['resolvers'][number];

/** `prepare<Sector>Release`: what an owner lets go of an item, before it answers a request. */
export function releaseResolver(sector: SectorSchema): ResolverClass {
  @Resolver()
  class ReleaseResolver {
    @Directive('@needToKnow(category: "research.contribution")')
    @Mutation(() => PreparedRelease, { name: `prepare${sector.prefix}Release` })
    prepare(
      @Directive('@needToKnow(category: "research.contribution")')
      @Arg('input', () => ReleaseInput)
      input: ReleaseInput,
      @Ctx() context: ResearchContext,
    ): Promise<PreparedRelease> {
      return keepingRefusals(input, context, () => prepareRelease(input, context));
    }
  }
  return ReleaseResolver;
}
