// npm run disclosures -- --case BEX-2026-001: who saw what of a case, from the disclosure log.
import { demoLogUrl } from './demo-log-url.ts';
import { readArguments, usage, UsageError } from './disclosure-query.ts';
import { formatJson, formatTable } from './format-disclosures.ts';
import { readPrintSettings } from './print-disclosures-config.ts';
import { readDisclosures } from './read-disclosures.ts';

async function print(args: readonly string[]): Promise<string> {
  const { query, json } = readArguments(args);
  const { databaseUrl, dataDir } = readPrintSettings();
  const lines = await readDisclosures(databaseUrl ?? (await demoLogUrl(dataDir)), query);
  if (json) return formatJson(lines);
  return lines.length === 0 ? 'Nothing of that is in the disclosure log.' : formatTable(lines);
}

/** A name with two addresses fails once for each, and the sum of it says nothing. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

try {
  const text = await print(process.argv.slice(2));
  if (text !== '') process.stdout.write(`${text}\n`);
} catch (error) {
  const said = reasonOf(error);
  process.stderr.write(
    error instanceof UsageError
      ? `${said}\n\n${usage}\n`
      : `The disclosure log cannot be read: ${said}\n`,
  );
  process.exitCode = 1;
}
