import type { AreaScript } from './areas.ts';
import type { Calendar } from './calendar.ts';
import type { CastPerson } from './cast.ts';

/** One invented person, as an area's script describes them. Ages are in years on the day of the demonstration. */
export interface PersonScript extends PersonDetails {
  readonly name: string;
  readonly sex: 'f' | 'm';
  readonly age: number;
}

export interface PersonDetails {
  readonly aliases?: readonly string[];
  /** What stands in the record where that is more than the sex above. */
  readonly gender?: string;
  /** Where they live, if not at the home of the case. */
  readonly lives?: string;
  readonly formerly?: readonly string[];
  /** Moved, and nobody may know where. */
  readonly protectedAt?: string;
  readonly safeContact?: NonNullable<CastPerson['safeContact']>;
  readonly ethnicity?: string;
  readonly religion?: string;
  readonly sexualOrientation?: string;
  readonly needs?: readonly string[];
  readonly needsDetail?: string;
  readonly firstLanguage?: string;
  readonly interpreterNeeded?: boolean;
  readonly immigrationStatus?: string;
  readonly description?: string;
  readonly images?: readonly string[];
  readonly employment?: string;
  readonly finances?: string;
  readonly gp?: string;
  readonly school?: string;
  readonly pregnancy?: string;
  /** How they stand to the others in a case: "Former partner of the victim". */
  readonly relation?: string;
  /** Somebody near them who gives reason for concern. */
  readonly near?: { readonly name: string; readonly relation: string; readonly concern?: string };
}

/** A woman or girl of the script. */
export const she = (name: string, age: number, details: PersonDetails = {}): PersonScript => ({
  ...details,
  name,
  sex: 'f',
  age,
});
/** A man or boy of the script. */
export const he = (name: string, age: number, details: PersonDetails = {}): PersonScript => ({
  ...details,
  name,
  sex: 'm',
  age,
});

/** The people and the place of one case, with the words that make its story this area's own. */
export interface Scene<W> {
  readonly victim: PersonScript;
  readonly perpetrator: PersonScript;
  readonly children: readonly PersonScript[];
  /** Somebody else who takes part: at risk, or a risk. */
  readonly other?: PersonScript;
  /** The home of the case; its town is what follows the last comma but for the postcode. */
  readonly home: string;
  readonly words: W;
}

/** How a story speaks of a person. */
export interface Voice {
  readonly first: string;
  readonly they: string;
  readonly them: string;
  readonly their: string;
  readonly They: string;
  readonly months: number;
}

/** A scene ready to be told: voices, the days of this area, its place names. */
export interface Stage<W> {
  readonly V: Voice;
  readonly P: Voice;
  readonly C: readonly Voice[];
  readonly home: string;
  readonly w: W;
  readonly area: AreaScript;
  /** The calendar day `ago` days ago in this area; negative: ahead. */
  readonly on: (ago: number) => string;
}

function voiceOf({ name, sex, age }: PersonScript): Voice {
  const [they, them, their] = sex === 'f' ? ['she', 'her', 'her'] : ['he', 'him', 'his'];
  return {
    first: name.split(' ')[0] ?? name,
    they,
    them,
    their,
    They: they.charAt(0).toUpperCase() + they.slice(1),
    months: Math.round(age * 12),
  };
}

/** Sets a scene up for telling. */
export function stageOf<W>(scene: Scene<W>, area: AreaScript, calendar: Calendar): Stage<W> {
  const shift = area.storyShift;
  return {
    V: voiceOf(scene.victim),
    P: voiceOf(scene.perpetrator),
    C: scene.children.map(voiceOf),
    home: scene.home,
    w: scene.words,
    area,
    on: (ago) => calendar.day(ago < 0 ? ago - shift : ago + shift),
  };
}

/** A child of the story. Throws where the scene has too few. */
export function childOf(stage: Stage<unknown>, index: number): Voice {
  const child = stage.C[index];
  if (!child) throw new Error('the scene has too few children for its story');
  return child;
}
