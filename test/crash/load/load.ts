import { setTimeout as pause } from 'node:timers/promises';
import type { MortalSystem } from '../system/mortal-system.ts';
import type { Client } from './client.ts';
import { createClient } from './client.ts';
import type { ContributorWork } from './contributors.ts';
import { contributorWork, contributors } from './contributors.ts';
import type { DeciderWork } from './deciders.ts';
import { acceptDeclaration, askingWork, author, declarationWork } from './deciders.ts';
import type { PictureQuestion } from './pictures.ts';
import { pictureQuestion, readPicture, readers } from './pictures.ts';
import type { Worker } from './worker.ts';
import { pace, startWorker } from './worker.ts';

/** Everybody at work, and what each of them knows. */
export interface Load {
  readonly client: Client;
  readonly workers: readonly Worker[];
  readonly contributions: readonly ContributorWork[];
  readonly declarations: DeciderWork;
  readonly requests: DeciderWork;
  /** What each reader asks. */
  readonly questions: ReadonlyMap<string, PictureQuestion>;
  /** Lets everybody end what they began, and nobody begin anything new. */
  stop(): Promise<void>;
}

/** Representatives read pictures, systems contribute, somebody declines and the chair decides, somebody asks. */
export async function startLoad(system: MortalSystem): Promise<Load> {
  const { cast, gatewayUrl, issuerUrl } = system;
  const client = createClient(gatewayUrl, issuerUrl);
  const people = {
    cast,
    caseId: (reference: string): string => {
      const found = cast.conference.cases.find((one) => one.reference === reference);
      if (!found) throw new Error(`${reference} is not in the cast`);
      return found.id;
    },
  };
  for (const username of new Set([...readers.map((one) => one.username), author]))
    await acceptDeclaration(client, people, username);
  const questions = new Map(
    readers.map(({ username, reference }) => [username, pictureQuestion(cast, reference)]),
  );
  const contributions = ([0, 1] as const).map((index) => contributorWork(client, cast, index));
  const declarations = declarationWork(client, people);
  const requests = askingWork(client, people);
  const workers = [
    ...[...questions].map(([username, question]) =>
      startWorker(username, pace.person, () => readPicture(client, username, question)),
    ),
    ...contributions.map((work, index) =>
      startWorker(contributors[index]?.username ?? '', pace.system, () => work.act()),
    ),
    startWorker('declarations', pace.person, () => declarations.act()),
    startWorker('requests', pace.person, () => requests.act()),
  ];
  return {
    ...{ client, workers, contributions, declarations, requests, questions },
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
      for (const work of [...contributions, declarations, requests])
        while (!work.isSettled()) {
          await work.act();
          await pause(pace.person);
        }
    },
  };
}
