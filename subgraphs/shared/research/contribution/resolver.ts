import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import type { BuildSchemaOptions } from 'type-graphql';
import { keepingRefusals } from '../release/keep-refusal.ts';
import type { ResearchContext } from '../research-context.ts';
import type { SectorSchema } from '../sector.ts';
import type { ResearchInput } from './contribution-input.ts';
import { inputTypeOf } from './contribution-input.ts';
import { ResearchAnswer } from './research-answer.ts';
import { submitResearch } from './submit-research.ts';
import { withdrawItem } from './withdraw-item.ts';

type ResolverClass = BuildSchemaOptions['resolvers'][number];

/** `submit<Sector>Research` and `withdraw<Sector>Item`. A correction is an item that `supersedes`. */
export function contributionResolver(sector: SectorSchema): ResolverClass {
  const inputType = inputTypeOf(sector);

  @Resolver()
  class ContributionResolver {
    @Directive('@needToKnow(category: "research.contribution")')
    @Mutation(() => ResearchAnswer, { name: `submit${sector.prefix}Research` })
    submit(
      @Directive('@needToKnow(category: "research.contribution")')
      @Arg('input', () => inputType)
      input: ResearchInput,
      @Ctx() context: ResearchContext,
    ): Promise<ResearchAnswer> {
      return keepingRefusals(input, context, () => submitResearch(input, context));
    }

    @Directive('@needToKnow(category: "research.contribution")')
    @Mutation(() => ResearchAnswer, { name: `withdraw${sector.prefix}Item` })
    withdraw(
      @Directive('@needToKnow(category: "case.identity")')
      @Arg('caseId', () => ID)
      caseId: string,
      @Directive('@needToKnow(category: "research.contribution")')
      @Arg('itemId', () => ID)
      itemId: string,
      @Directive('@needToKnow(category: "research.contribution")')
      @Arg('reason', () => String)
      reason: string,
      @Ctx() context: ResearchContext,
    ): Promise<ResearchAnswer> {
      const withdrawal = { caseId, itemId, reason };
      return keepingRefusals(withdrawal, context, () => withdrawItem(withdrawal, context));
    }
  }
  return ContributionResolver;
}
