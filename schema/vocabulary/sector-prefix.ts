/** What the categories of a sector start with: `childrens-services` holds `childrensServices.*`. */
export function sectorPrefix(sector: string): string {
  return sector.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
