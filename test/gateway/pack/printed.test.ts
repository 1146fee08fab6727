import { getOperationAST, parse } from 'graphql';
import { findExceededLimit } from '../../../gateway/limits/check-limits.ts';
import { limits } from '../../../gateway/limits/settings.ts';
import { checkManifest } from '../../../gateway/pack/manifest.ts';
import { printedOperation } from '../../../gateway/pack/printed-operation.ts';
import type { PrintedPack } from '../../../gateway/pack/printed-pack.ts';
import { printedPackShape } from '../../../gateway/pack/printed-pack.ts';
import { fileName, renderPdf } from '../../../gateway/pack/render/pdf.ts';
import type { PermissionFacts } from '../../../schema/facts/facts.ts';
import { ask, disclosureId, graph, held, item, permission } from './pack-case.ts';
import { readPdf } from './pdf-bytes.ts';

const variables = { permissionId: 'perm-1' };
const canary = 'CANARY-7f3a';

/** The police sends, beside what was granted, an item, a detail and a class that were not. */
const tooMuch = () => ({
  callouts: [
    item('PoliceCallout', 'i-1', {
      originalSource: 'A neighbour of Ségolène Łukaszewicz',
      sourceSystem: 'PND',
      unasked: `${canary}-key`,
    }),
    item('PoliceCallout', 'i-9', { originalSource: `${canary}-item` }),
  ],
  bailBreaches: [
    item('PoliceBailBreach', 'i-2', { nature: 'PROFESSIONAL_OPINION' }),
    {
      ...item('PoliceBailBreach', 'i-2', { originalSource: `${canary}-owner` }),
      owner: { id: 'x', name: 'X' },
    },
  ],
  convictions: [item('PoliceConviction', 'i-3', { originalSource: `${canary}-class` })],
});

async function printed(
  police: object = tooMuch(),
  changes: Partial<PermissionFacts> = {},
): Promise<PrintedPack> {
  const given = { variables, police, permission: permission(changes), unvalidated: true as const };
  const { data, errors } = await ask(printedOperation(graph), given);
  expect(errors).toEqual([]);
  return printedPackShape.parse(data.pack);
}

describe('F-37 a printed pack is written from the released fields', () => {
  test('F-37 no byte, stream, text or metadata of it holds anything that was not granted', async () => {
    const { everything, pages } = await readPdf(await renderPdf(await printed()));
    expect(pages.join(' ')).toContain('A neighbour of Ségolène Łukaszewicz');
    expect(everything).not.toContain('CANARY');
    expect(everything).not.toContain('canary');
    expect(everything).not.toContain('i-9');
  });

  test('F-37 the canary would be found, were it released: in the text, whatever its form in the bytes', async () => {
    const police = held();
    police.callouts = [item('PoliceCallout', 'i-1', { originalSource: `${canary}-granted` })];
    const { everything } = await readPdf(await renderPdf(await printed(police)));
    expect(everything).toContain(`${canary}-granted`);
  });

  test('F-37 every page says for whom it is, which disclosure, under which permission and until when', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `i-${String(100 + at)}`);
    const items = many.map((id) => ({
      id,
      category: 'police.callouts',
      subjectId: null,
      form: 'FULL' as const,
      versionId: null,
    }));
    const police = { callouts: many.map((id) => item('PoliceCallout', id)) };
    const pack = await printed(police, { items });
    const { pages } = await readPdf(await renderPdf(pack));
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, at) => {
      expect(page).toContain('For Łucja Żółkiewska, Family Court only');
      expect(page).toContain(`Disclosure ${disclosureId}`);
      expect(page).toContain('Permission perm-1');
      expect(page).toContain('Not to be used from 2026-12-01T00:00:00.000Z');
      expect(page).toContain(`Page ${String(at + 1)} of ${String(pages.length)}`);
      expect(page).toContain(pack.marking ?? 'No protective marking');
      // The watermark: across the text, three times.
      const marks = page.split(`Łucja Żółkiewska, Family Court · ${disclosureId}`).length - 1;
      expect(marks).toBe(3);
    });
  });

  test('F-37 it names what is withheld by reference and reason, and holds its manifest', async () => {
    const pack = await printed();
    expect(checkManifest(pack)).toEqual([]);
    const text = (await readPdf(await renderPdf(pack))).pages.join(' ');
    expect(text).toContain('i-3');
    expect(text).toContain('Not necessary');
    for (const { sha256 } of pack.manifest) expect(text).toContain(sha256);
  });

  test('F-37 an opinion is called one, and conditions are printed', async () => {
    const text = (await readPdf(await renderPdf(await printed()))).pages.join(' ');
    expect(text).toContain('OPINION of a professional, not a fact');
    expect(text).toContain('Keep under lock and key');
    expect(text).toContain('Owner: Bexley Police');
  });

  test('F-37 the printed operation is one that the gateway answers in size and depth', () => {
    const document = parse(printedOperation(graph));
    const operation = getOperationAST(document);
    expect(operation && findExceededLimit(document, operation, limits)).toBeNull();
  });
});

describe('F-39 what lies about outside the pages tells nothing', () => {
  test('F-39 its file name and its title page name no person, no case and no meeting', async () => {
    const pack = await printed();
    expect(fileName(pack)).toBe(`pack-${disclosureId}.pdf`);
    const { pages } = await readPdf(await renderPdf(pack));
    const [title = ''] = pages;
    expect(title).toContain('Released information');
    expect(title).not.toMatch(/marac|BEX-2026|police|Łukaszewicz/i);
  });

  test('F-39 its metadata says neither, and is dated by the gateway', async () => {
    const { metadata } = await readPdf(await renderPdf(await printed()));
    expect(metadata).not.toMatch(/marac|BEX-2026|police|Łucja|Łukaszewicz|pdfkit/i);
    expect(metadata).toContain('Released information');
    expect(metadata).toContain('D:20261120093000Z');
  });
});
