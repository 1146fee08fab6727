/** What an area adds to the story of 003: an older person and the grown child who has moved back in. */
export interface FamilyWords {
  readonly incident: string;
  readonly earlier: string;
  readonly substance: string;
  readonly conviction: string;
  readonly court: string;
  readonly money: string;
  readonly need: string;
  readonly views: string;
  readonly wish: string;
  readonly childSaid: string;
  readonly childNeed: string;
  readonly helper: string;
  readonly neighbour: string;
  readonly custodyWords: string;
  readonly centre: string;
}
