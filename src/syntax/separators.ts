/**
 * Whether characters can serve as separators on writing: takes them with the segment terminator first, gives those
 * that are there, or undefined where they cannot be told apart from each other or from data and layout.
 */
export function separatorsOf(characters: readonly (string | undefined)[]): string[] | undefined {
  const given = characters.filter((character) => character !== undefined)
  const [terminator, ...others] = given
  if (terminator === undefined || new Set(given).size !== given.length) return undefined
  return isTerminator(terminator) && others.every(isSeparator) ? given : undefined
}

/** One 7-bit character that is no letter, digit or blank, and none that readers pass over between segments. */
function isSeparator(character: string): boolean {
  return /^[\x01-\x7f]$/.test(character) && !/[A-Za-z0-9\s\x1a]/.test(character)
}

/** A terminator may be a line break, too. */
function isTerminator(character: string): boolean {
  return character === '\n' || character === '\r' || isSeparator(character)
}
