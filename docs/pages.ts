import { configurationPage } from './printers/configuration.ts';
import { coveragePage } from './printers/coverage.ts';
import { errorsPage } from './printers/errors.ts';
import { limitsPage } from './printers/limits.ts';
import { metricsPage } from './printers/metrics.ts';
import { needToKnowPage } from './printers/need-to-know.ts';
import { operationsPage } from './printers/operations.ts';
import { settingsPage } from './printers/settings.ts';
import { threatsPage } from './printers/threats.ts';

/** Every page that is printed from a source, by its name in this folder. */
export const generatedPages: Readonly<Record<string, () => string>> = {
  'errors.md': errorsPage,
  'limits.md': limitsPage,
  'need-to-know.md': needToKnowPage,
  'settings.md': settingsPage,
  'configuration.md': configurationPage,
  'operations.md': operationsPage,
  'metrics.md': metricsPage,
  'threats.md': threatsPage,
  'coverage.md': coveragePage,
};
