// Plain @apollo/gateway behind Apollo Server, as its documentation starts it: no guard and no log.
import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const supergraphSdl = readFileSync(process.argv[2] ?? '', 'utf8');
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
process.on('disconnect', () => process.exit());
process.send?.({ url });
