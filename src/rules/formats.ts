/**
 * The forms of numbers in a filing, and which numbers are secret. Source: the list of formats of the ISF chapter and the
 * cargo release guide (`numberFormats`): N digit, A letter, X letter or digit, C any character.
 */

/** By the code of the qualifier. */
const FORMS: Readonly<Record<string, { pattern: RegExp; form: string }>> = {
  EI: { pattern: /^\d{2}-\d{7}(?:[A-Z0-9]{2})?$/, form: 'NN-NNNNNNNXX, the XX may be blank' },
  ANI: { pattern: /^\d{6}-\d{5}$/, form: 'YYDDPP-NNNNN' },
  '34': { pattern: /^\d{3}-\d{2}-\d{4}$/, form: 'NNN-NN-NNNN' },
  DUN: { pattern: /^\d{9}$/, form: 'nine digits' },
  DNS: { pattern: /^\d{13}$/, form: 'thirteen digits' },
  FR: { pattern: /^[A-Z][A-Z0-9]{3}$/, form: 'a letter and three letters or digits' },
  AEF: { pattern: /^[A-Z0-9]{1,15}$/, form: 'up to 15 letters and digits' },
  '2': { pattern: /^[A-Z]{2,4}$/, form: 'a SCAC of two to four letters' },
  // the stand-alone chapter has a hyphen before it, the release guide has it once with and once without (?)
  CIN: { pattern: /^-?[^\s-]{11}$/, form: '-CCCCCCCCCCC or CCCCCCCCCCC (?)' },
}

/** The forms of a number by its qualifier that are not settled. */
const OPEN_FORMS: ReadonlySet<string> = new Set(['CIN'])

export interface FormProblem {
  form: string
  isOpen: boolean
}

/** What is wrong with the form of a number; undefined where nothing is, or where no form is known. */
export function formProblem(qualifier: string, number: string): FormProblem | undefined {
  const known = Object.hasOwn(FORMS, qualifier) ? FORMS[qualifier] : undefined
  if (known === undefined || known.pattern.test(number)) return undefined
  return { form: known.form, isOpen: OPEN_FORMS.has(qualifier) }
}

/** The holder of a bond: an IRS, CBP-assigned or social security number. */
export function isBondHolder(number: string): boolean {
  return ['EI', 'ANI', '34'].some((qualifier) => formProblem(qualifier, number) === undefined)
}

export const isScac = (text: string): boolean => formProblem('2', text) === undefined

/** Six to ten digits. */
export const isTariffNumber = (text: string): boolean => /^\d{6,10}$/.test(text)

/**
 * FFF-NNNNNNNNNNN; carriers and service centers have four characters and eleven digits without a hyphen (the eBond
 * guide, notes/abi.md 7.5). Both are taken.
 */
export const isTransactionNumber = (text: string): boolean =>
  /^(?:[A-Z0-9]{3}-|[A-Z0-9]{4})\d{11}$/.test(text)

const SOCIAL_SECURITY = /^\d{3}-\d{2}-\d{4}$/
const NEVER_SECRET: ReadonlySet<string> = new Set(['EI', 'ANI', 'DUN', 'DNS', 'FR', '2', 'CIN'])
const MASK = '(masked)'

/** Whether a number must not be shown: a person's, one of an unknown kind, or one that looks like a person's. */
export function isSecretNumber(qualifier: string, number: string): boolean {
  return !NEVER_SECRET.has(qualifier) || SOCIAL_SECURITY.test(number)
}

/** A number as it may be shown. Nothing of a secret one is left, not even its length. */
export function shownNumber(qualifier: string, number: string, unmask: boolean): string {
  return unmask || !isSecretNumber(qualifier, number) ? number : MASK
}

/** The holder of a bond as it may be shown: its kind is not told, so its form decides. */
export function shownHolder(number: string, unmask: boolean): string {
  const isSafe = formProblem('EI', number) === undefined || formProblem('ANI', number) === undefined
  return unmask || isSafe ? number : MASK
}

/** A date of birth as it may be shown. */
export const shownBirth = (date: string, unmask: boolean): string => (unmask ? date : MASK)
