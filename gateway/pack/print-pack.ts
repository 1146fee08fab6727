import { getOperationAST, parse } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import { catalogue, isErrorCode } from '../../schema/errors/catalogue.ts';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import type { OperationRequest } from '../pipeline/operation.ts';
import type { PipelineResult } from '../pipeline/run.ts';
import { checkManifest } from './manifest.ts';
import { printedKey, printedOperation } from './printed-operation.ts';
import { printedPackShape } from './printed-pack.ts';
import { fileName, renderPdf } from './render/pdf.ts';

/** A pack as PDF, or why there is none: never part of one. */
export type Printed =
  | { readonly kind: 'printed'; readonly bytes: Buffer; readonly fileName: string }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: ErrorCode;
      readonly rule?: string;
    };

export type PrintPack = (
  asked: Pick<OperationRequest, 'identity' | 'capacity' | 'connection'> & {
    readonly permissionId: string;
  },
  disclosureId: string,
) => Promise<Printed>;

/**
 * A pack to be printed is asked for through the whole pipeline, with one operation that is always the
 * same: there is no second way to information, and none to a page but from an answer on record.
 */
export function createPackPrinter(
  graph: GuardedGraph,
  run: (request: OperationRequest, disclosureId: string) => Promise<PipelineResult>,
  onFault: (fault: unknown) => void,
): PrintPack {
  const text = printedOperation(graph);
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the printed operation is not one operation');
  return async ({ permissionId, ...who }, disclosureId) => {
    const request = { text, document, operation, variables: { permissionId }, ...who };
    const { data, errors = [], httpStatus } = await run(request, disclosureId);
    const error = errors.find((one) => !isLeftOut(one));
    if (error) return refused(error.extensions, httpStatus);
    const pack = printedPackShape.safeParse(withLeftOut(data?.[printedKey], errors));
    if (!pack.success || checkManifest(pack.data).length > 0) {
      onFault(pack.error ?? new Error('a pack is not what its manifest says'));
      return refused({ code: 'INTERNAL' }, 500);
    }
    return {
      kind: 'printed',
      bytes: await renderPdf(pack.data),
      fileName: fileName(pack.data),
    };
  };
}

type Told = NonNullable<PipelineResult['errors']>[number];

/** a field that an item's owner left out of what it released is no fault of the pack. */
function isLeftOut({ extensions, path = [] }: Told): boolean {
  const [root, list, at, field, ...deeper] = path;
  const isField = typeof at === 'number' && typeof field === 'string' && deeper.length === 0;
  return extensions['code'] === 'WITHHELD' && root === printedKey && list === 'items' && isField;
}

/** The pack with the names of what its owners left out, item by item: blank on paper it would look like nothing (F-01). */
function withLeftOut(pack: unknown, errors: readonly Told[]): unknown {
  if (typeof pack !== 'object' || pack === null) return pack;
  const items: readonly unknown[] = 'items' in pack && Array.isArray(pack.items) ? pack.items : [];
  const leftOut = items.map((_, at) =>
    errors.flatMap(({ path = [] }) => (path[2] === at ? String(path[3]) : [])),
  );
  return { ...pack, leftOut };
}

const ownStatus: Partial<Record<ErrorCode, number>> = { NOT_FOUND: 404, SOURCE_UNAVAILABLE: 503 };

/** A refused field of GraphQL is an answer with status 200; of a file it is none. */
function refused(extensions: Readonly<Record<string, unknown>>, httpStatus: number): Printed {
  const code = isErrorCode(extensions['code']) ? extensions['code'] : 'INTERNAL';
  const stated = httpStatus === 200 ? catalogue[code].httpStatus : httpStatus;
  const status = stated === 200 ? (ownStatus[code] ?? 403) : stated;
  const { rule } = extensions;
  return { kind: 'refused', status, code, ...(typeof rule === 'string' ? { rule } : {}) };
}
