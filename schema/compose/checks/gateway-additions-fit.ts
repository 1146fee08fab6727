import { buildSchema, extendSchema } from 'graphql';
import type { Check } from './check.ts';

/** What the gateway adds must extend the composed graph and may replace nothing in it (T6). */
export const gatewayAdditionsFit: Check = {
  name: 'gateway-additions-fit',
  whole: ({ composition: { supergraph }, gateway }) => {
    if (supergraph === null) return [];
    try {
      extendSchema(buildSchema(supergraph), gateway.document);
      return [];
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return [
        {
          coordinate: 'gateway.graphql',
          what: `does not extend the supergraph: ${message.replaceAll(/\s*\n\s*/g, ' ')}`,
          fix: 'Extend types the supergraph has and add only names it has not.',
        },
      ];
    }
  },
};
