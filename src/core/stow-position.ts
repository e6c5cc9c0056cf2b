/**
 * Stow positions: BBBRRTT (seven digits: bay, row, tier), the older BBRRTT (six) and, on ro-ro ships, DDBBBRRTT
 * (nine, with the deck first). Reading and writing undo each other exactly.
 * Source: SMDG BAPLIE, LOC+147 with 3055 5 and 87 (reference/edifact/SMDG.json); notes/ecosystem.md.
 */

export interface StowPosition {
  /** 0 to 999 (0 to 99 with six digits); 20 ft bays are odd, 40 ft bays even. */
  bay: number
  /** 0 to 99: 0 amidships, odd to starboard, even to port. */
  row: number
  /** 0 to 99. */
  tier: number
  /** 0 to 99, with nine digits only. */
  deck?: number
  /** How many digits it is written with; absent means seven. */
  digits?: 6 | 9
}

/** Reads a position of six, seven or nine digits; undefined for any other text. */
export function parseStowPosition(text: string): StowPosition | undefined {
  switch (text.length) {
    case 7:
      return bayRowTier(text, 0, 3)
    case 6: {
      const position = bayRowTier(text, 0, 2)
      if (position !== undefined) position.digits = 6
      return position
    }
    case 9: {
      const position = bayRowTier(text, 2, 3)
      const deck = digitsAt(text, 0, 2)
      return position === undefined || deck < 0 ? undefined : { ...position, deck, digits: 9 }
    }
    default:
      return undefined
  }
}

function bayRowTier(text: string, at: number, width: number): StowPosition | undefined {
  const bay = digitsAt(text, at, width)
  const row = digitsAt(text, at + width, 2)
  const tier = digitsAt(text, at + width + 2, 2)
  return bay < 0 || row < 0 || tier < 0 ? undefined : { bay, row, tier }
}

/** The number of `width` digits at `at`, -1 where another character stands. */
export function digitsAt(text: string, at: number, width: number): number {
  let value = 0
  for (let i = at; i < at + width; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Writes a position; undefined when a part does not fit its places, or a deck stands without nine digits. */
export function formatStowPosition(position: StowPosition): string | undefined {
  const { bay, row, tier, deck, digits = 7 } = position
  if ((digits === 9) !== (deck !== undefined)) return undefined
  if (digits !== 6 && digits !== 7 && digits !== 9) return undefined
  const bayWidth = digits === 6 ? 2 : 3
  if (!fits(bay, bayWidth) || !fits(row, 2) || !fits(tier, 2) || !fits(deck ?? 0, 2)) return undefined
  const place = padded(bay, bayWidth) + padded(row, 2) + padded(tier, 2)
  return deck === undefined ? place : padded(deck, 2) + place
}

function fits(value: number, width: 2 | 3): boolean {
  return Number.isInteger(value) && value >= 0 && value < (width === 2 ? 100 : 1000)
}

/** The texts of two digits, made once: they are written at every slot of a plan. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

function padded(value: number, width: 2 | 3): string {
  const last = TWO_DIGITS[value % 100]!
  return width === 2 ? last : Math.trunc(value / 100) + last
}
