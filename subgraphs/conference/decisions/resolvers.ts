import type { NonEmptyArray } from 'type-graphql';

/** The conference's mutations, one file each. */
export const decisionResolvers: readonly NonEmptyArray<never>[number][] = [];
