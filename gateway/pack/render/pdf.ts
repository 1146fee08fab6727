// F-37, F-39 [Norfolk/Suffolk]. A printed pack is written from the released fields; nothing is masked.
import type { PrintedItem, PrintedPack } from '../printed-pack.ts';
import type { PackDocument } from './document.ts';
import { bytesOf, finishPages, newDocument, typeface } from './document.ts';
import { inWords, natureInWords, valueInWords } from './words.ts';

/** What a saved pack is called: nothing of whom or what it is about (F-39). */
export function fileName({ disclosureId }: Pick<PrintedPack, 'disclosureId'>): string {
  return `pack-${disclosureId}.pdf`;
}

/** In: a pack as it was released. Out: the same as PDF. */
export async function renderPdf(pack: PrintedPack): Promise<Buffer> {
  const document = newDocument(pack);
  titlePage(document, pack);
  terms(document, pack);
  itemsByOwner(document, pack);
  plan(document, pack);
  withheldList(document, pack);
  manifest(document, pack);
  finishPages(document, pack);
  return bytesOf(document);
}

/** INVARIANT: tells a stranger who finds it lying about nothing but for whom it is (F-39). */
function titlePage(document: PackDocument, pack: PrintedPack): void {
  document.addPage();
  document.y = 220;
  document.font(typeface.bold).fontSize(20).text('Released information').moveDown();
  field(document, 'For', pack.recipient);
  field(document, 'Disclosure', pack.disclosureId);
  field(document, 'Permission', pack.permissionId);
  field(document, 'Made', pack.madeAt);
  field(document, 'Not to be used from', pack.until);
}

function terms(document: PackDocument, { conditions, purpose }: PrintedPack): void {
  document.addPage();
  heading(document, 'Terms');
  field(document, 'Purpose', inWords(purpose));
  paragraph(
    document,
    'Each item stays its owner’s. Nothing here may be used for another purpose, by somebody else or ' +
      'passed on without the owner’s word.',
  );
  for (const condition of conditions) field(document, 'Condition', condition);
}

function itemsByOwner(document: PackDocument, { items, leftOut }: PrintedPack): void {
  const byOwner = new Map<string, [item: PrintedItem, leftOut: readonly string[]][]>();
  for (const [at, item] of items.entries()) {
    const name = item.owner?.name ?? 'Owner not stated';
    byOwner.set(name, [...(byOwner.get(name) ?? []), [item, leftOut[at] ?? []]]);
  }
  for (const [owner, own] of byOwner) {
    heading(document, `Owner: ${owner}`);
    for (const [item, names] of own) {
      oneItem(document, item);
      if (names.length > 0)
        field(document, 'Not released by its owner', names.map(inWords).join('; '));
    }
  }
}

/** Printed by name at the top of the item, or elsewhere. */
const placed: readonly string[] = ['kind', 'owner', 'subject', 'nature', 'handlingConditions'];

function oneItem(document: PackDocument, item: PrintedItem): void {
  document.moveDown(0.5).font(typeface.bold).fontSize(11).text(inWords(item.kind));
  field(document, 'Nature', natureInWords(item.nature));
  field(document, 'Owner', item.owner?.name ?? 'Owner not stated');
  if (item.subject) field(document, 'About', inWords(item.subject.role));
  for (const condition of item.handlingConditions) field(document, 'Condition', condition);
  fields(
    document,
    Object.entries(item).filter(([name]) => !placed.includes(name)),
  );
}

function fields(document: PackDocument, entries: readonly (readonly [string, unknown])[]): void {
  for (const [name, value] of entries) {
    const words = valueInWords(value);
    if (words !== null) field(document, inWords(name), words);
  }
}

/** Entries of the plan, each with those whose information it rests on. */
function plan(document: PackDocument, { actions }: PrintedPack): void {
  if (actions.length > 0) heading(document, 'Agreed actions');
  for (const { text, ...rest } of actions) {
    document.moveDown(0.5).font(typeface.bold).fontSize(11).text('Action');
    paragraph(document, text);
    fields(document, Object.entries(rest));
  }
}

function withheldList(document: PackDocument, { withheld }: PrintedPack): void {
  heading(document, 'Asked for and not in this pack');
  // Never a count, and never "nothing": whoever may not be told of it would be told by that.
  paragraph(document, 'Left out by reference and reason, as far as that may be said.');
  // By reference: whose it is would tell a reader outside which agencies know the family (F-39).
  for (const { reason, reference } of withheld)
    field(document, reference ?? 'Item', inWords(reason));
}

function manifest(document: PackDocument, pack: PrintedPack): void {
  heading(document, 'Manifest');
  for (const { form, lawfulBasis, owner, reference, sha256 } of pack.manifest)
    field(
      document,
      reference,
      `${[owner?.name, inWords(form), lawfulBasis].filter(Boolean).join(' · ')}\n${sha256}`,
    );
}

function heading(document: PackDocument, text: string): void {
  document.moveDown().font(typeface.bold).fontSize(14).text(text).moveDown(0.3);
}

function paragraph(document: PackDocument, text: string): void {
  document.font(typeface.plain).fontSize(10).text(text).moveDown(0.3);
}

function field(document: PackDocument, name: string, value: string): void {
  document.font(typeface.bold).fontSize(9).text(`${name}: `, { continued: true });
  document.font(typeface.plain).fontSize(9).text(value);
}
