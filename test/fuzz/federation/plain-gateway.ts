// Apollo's own gateway over the same agencies, with nothing of ours but a permit on each call.
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { permitHeader } from '../../../schema/permit/permit.ts';
import type { PermitClaims, TestPermitSigner } from '../../support/sign-permit.ts';

export interface PlainGateway {
  /** Asks it. `permitFor`: what the permit of a call to one subgraph says. */
  ask(
    text: string,
    variables: Readonly<Record<string, unknown>>,
    permitFor: (subgraph: string) => PermitClaims,
  ): Promise<FormattedExecutionResult>;
  stop(): Promise<void>;
}

interface Context {
  readonly permitFor: (subgraph: string) => PermitClaims;
}

/** Starts it over the subgraphs at these addresses. */
export async function startPlainGateway(
  supergraphSdl: string,
  urls: Readonly<Record<string, string>>,
  signer: TestPermitSigner,
): Promise<PlainGateway> {
  // T10: it reports to its vendor unless told not to.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      const url = urls[name] ?? '';
      return {
        // One source for each call: the digest in a permit is of the very bytes that are sent.
        process: (call) =>
          new RemoteGraphQLDataSource<Context>({
            url,
            fetcher: async (address, init) => {
              const body = String(init?.body);
              const permit = await signer.sign((call.context as Context).permitFor(name), body);
              return fetch(address, {
                method: 'POST',
                headers: { 'content-type': 'application/json', [permitHeader]: permit },
                body,
              });
            },
          }).process(call as Parameters<RemoteGraphQLDataSource<Context>['process']>[0]),
      };
    },
  });
  const server = new ApolloServer<Context>({ gateway });
  await server.start();
  return {
    async ask(query, variables, permitFor) {
      const { body } = await server.executeOperation(
        { query, variables: { ...variables } },
        { contextValue: { permitFor } },
      );
      if (body.kind === 'incremental') throw new Error('no operation is answered in parts');
      return body.singleResult;
    },
    stop: () => server.stop(),
  };
}
