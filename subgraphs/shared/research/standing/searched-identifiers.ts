import { enumOf } from '../supplied-item.ts';

/**
 * What a person is looked up by, and the words for it. A closed list: everybody on the case reads what
 * was searched for, so a free text would carry a new address to all of them (F-02, R-041).
 */
const words = {
  NAME: 'name',
  ALIASES: 'aliases',
  DATE_OF_BIRTH: 'date of birth',
  ADDRESS: 'address',
  PREVIOUS_ADDRESS: 'previous address',
  PHONE: 'phone number',
  EMAIL: 'email address',
  NHS_NUMBER: 'NHS number',
  UPRN: 'UPRN',
  CRIME_REFERENCE: 'crime reference',
  TENANCY_REFERENCE: 'tenancy reference',
  CASE_FILE_NUMBER: 'case file number',
  VEHICLE: 'vehicle',
  RELATIONSHIPS: 'relationships',
} as const;

export type SearchedIdentifier = keyof typeof words;
export const searchedIdentifiers = Object.keys(words) as [SearchedIdentifier];
export const SearchedIdentifierEnum = enumOf('SearchedIdentifier', searchedIdentifiers);

/** The word for an identifier in a sentence. */
export const wordFor = (identifier: SearchedIdentifier): string => words[identifier];
