import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { PrintedPack } from '../printed-pack.ts';

const fonts = join(
  dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
  'ttf',
);

/** Typefaces of a pack: people's names are not all in Latin-1. */
export const typeface = { plain: 'plain', bold: 'bold' } as const;

/** Space round the text, in points; the marking and the page's line stand in it. */
export const margins = { top: 78, bottom: 84, left: 56, right: 56 } as const;

export type PackDocument = InstanceType<typeof PDFDocument>;

/**
 * An empty document that tells nothing of what will be in it: what names it is neutral, and its dates are
 * the gateway's (F-37, F-39).
 */
export function newDocument(pack: PrintedPack): PackDocument {
  const madeAt = new Date(pack.madeAt);
  const document = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    autoFirstPage: false,
    lang: 'en-GB',
    info: {
      Title: 'Released information',
      Producer: 'pack',
      Creator: 'pack',
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  });
  document.registerFont(typeface.plain, join(fonts, 'DejaVuSans.ttf'));
  document.registerFont(typeface.bold, join(fonts, 'DejaVuSans-Bold.ttf'));
  return document;
}

/** On every page: the watermark, the marking, for whom, which disclosure, until when (F-37). */
export function finishPages(document: PackDocument, pack: PrintedPack): void {
  const { count, start } = document.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(start + at);
    // Otherwise a line in the margin would begin a page of its own.
    document.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    watermark(document, `${pack.recipient} · ${pack.disclosureId}`);
    const { height } = document.page;
    line(document, 30, pack.marking ?? 'No protective marking in this area', typeface.bold);
    line(document, 46, `For ${pack.recipient} only`, typeface.plain);
    line(document, height - 62, `Disclosure ${pack.disclosureId}`, typeface.plain);
    line(document, height - 50, `Permission ${pack.permissionId}`, typeface.plain);
    const until = `Not to be used from ${pack.until}`;
    const page = `Page ${String(at + 1)} of ${String(count)}`;
    line(document, height - 38, `${until} · ${page}`, typeface.plain);
  }
}

/** Across the text, so that no page of it can be copied without (F-37). */
function watermark(document: PackDocument, text: string): void {
  const { height, width } = document.page;
  document.save();
  document.rotate(-54, { origin: [width / 2, height / 2] });
  document.font(typeface.bold).fillColor('black').fillOpacity(0.1);
  for (const beside of [-170, 0, 170]) {
    // A page is shorter along a line beside its diagonal, by both corners it cuts off.
    const length = Math.hypot(width, height) - 3 * Math.abs(beside) - 70;
    fit(document, text, 17, length);
    const x = (width - document.widthOfString(text)) / 2;
    document.text(text, x, height / 2 + beside, { lineBreak: false });
  }
  document.restore();
}

function line(document: PackDocument, y: number, text: string, font: string): void {
  const width = document.page.width - margins.left - margins.right;
  document.font(font).fillColor('black').fillOpacity(1);
  fit(document, text, 8, width);
  const x = margins.left + (width - document.widthOfString(text)) / 2;
  document.text(text, x, y, { lineBreak: false });
}

/** A long name is made smaller, never cut: every page says all of it. */
function fit(document: PackDocument, text: string, largest: number, width: number): void {
  document.fontSize(largest);
  const needed = document.widthOfString(text);
  if (needed > width) document.fontSize((largest * width) / needed);
}

/** The bytes of a finished document. */
export async function bytesOf(document: PackDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.once('end', resolve).once('error', reject);
  });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
