import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, Field, ID, Info, ObjectType } from 'type-graphql';
import type { ReferenceResolver } from '../build-subgraph.ts';
import type { ResearchContext } from './research-context.ts';
import { rowsFor } from './release/release-rows.ts';
import type { SectorSchema } from './sector.ts';
import { readSection } from './section/section.ts';
import { selectionOf } from './section/selection.ts';
import { AgencyStanding } from './standing/agency-standing.ts';
import { readStandings } from './standing/read-standings.ts';

/** This sector's part of a case picture: the entity, and how a reference to it is answered. */
export interface CasePictureType {
  readonly type: abstract new () => object;
  readonly resolveReference: ReferenceResolver<ResearchContext>;
}

/** In: a sector. Out: `CasePicture` with its section, and with the standing that the gateway reads. */
export function casePictureOf(sector: SectorSchema): CasePictureType {
  @Directive('@key(fields: "id")')
  @Directive('@needToKnow(category: "case.frame")')
  @ObjectType('CasePicture')
  class CasePicture {
    @Field(() => ID) id!: string;

    @Field(() => sector.sectionType, {
      name: sector.field,
      nullable: true,
    })
    section(
      @Ctx() context: ResearchContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return readSection(this.id, selectionOf(info, sector), context);
    }

    @Directive('@needToKnow(category: "case.answers")')
    @Field(() => [AgencyStanding], {
      name: `${sector.field}Standing`,
      nullable: true,
      description: 'For the gateway, which makes `answers` of it; no client is shown this field.',
    })
    standing(@Ctx() context: ResearchContext): Promise<AgencyStanding[]> {
      return readStandings(this.id, context);
    }
  }

  return {
    type: CasePicture,
    async resolveReference({ id }, context) {
      // A representation is only a claim. What the permit does not name is answered like what does not
      // exist, and the attempt is kept without the id, which may be anything at all.
      if (typeof id !== 'string' || !context.rights.opens(id)) {
        const row = rowsFor(context.permit, context.clock()).refused('NOT_FOUND', {});
        await context.prisma.releaseLog.createMany({ data: [row] });
        return null;
      }
      return Object.assign(new CasePicture(), { id });
    },
  };
}
