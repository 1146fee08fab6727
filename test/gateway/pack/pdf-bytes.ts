// Everything a PDF holds: its bytes, its streams unpacked, its text page by page, and what it says of itself.
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfContent {
  readonly pages: readonly string[];
  readonly metadata: string;
  /** All of it in every form that a canary could stand in. */
  readonly everything: string;
}

function streamsOf(bytes: Buffer): string[] {
  const found: string[] = [];
  let at = bytes.indexOf('stream\n');
  while (at >= 0) {
    const from = at + 'stream\n'.length;
    const to = bytes.indexOf('endstream', from);
    try {
      found.push(inflateSync(bytes.subarray(from, to)).toString('latin1'));
    } catch {
      found.push(bytes.subarray(from, to).toString('latin1'));
    }
    at = bytes.indexOf('stream\n', to + 'endstream'.length);
  }
  return found;
}

function utf16(bytes: Buffer): string {
  return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le') : '';
}

/** Text written as hexadecimal, as PDF may write it. */
function unhexed(text: string): string {
  return [...text.matchAll(/<([0-9a-fA-F]{2,})>/g)]
    .map(([, hex]) => Buffer.from(hex ?? '', 'hex'))
    .flatMap((bytes) => [bytes.toString('latin1'), bytes.toString('utf8'), utf16(bytes)])
    .join('\n');
}

export async function readPdf(bytes: Buffer): Promise<PdfContent> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false })
    .promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const metadata = JSON.stringify({
    ...(await document.getMetadata()),
    outline: await document.getOutline(),
    attachments: (await document.getAttachments()) as unknown,
  });
  await document.destroy();
  const raw = bytes.toString('latin1');
  const streams = streamsOf(bytes);
  const everything = [raw, ...streams, unhexed(raw), ...streams.map(unhexed), ...pages, metadata];
  return { pages, metadata, everything: everything.join('\n') };
}
