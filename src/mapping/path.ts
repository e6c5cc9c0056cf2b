/**
 * Paths of a map: where in a record a value stands, relative to the object of the group that the row is in.
 *
 *   reference                       a field
 *   equipment[0].grossMass.value    a field of the first element of a list
 *   slots[]                         the list itself (for a group: one element an instance)
 *   .                               the object itself
 *   $function                       the function of the message, which stands beside its records
 */
export interface PathStep {
  name: string
  /** Element of the list, -1 for the list as a whole (`[]`), undefined where the field is no list. */
  index?: number
}

const STEP = /^([A-Za-z$][A-Za-z0-9$]*)(?:\[(\d{0,3})\])?$/

/** Undefined where the text is no path; `[]` may stand only at the end. */
export function parsePath(text: string): PathStep[] | undefined {
  if (text.trim() === '.') return []
  const steps: PathStep[] = []
  const parts = text.trim().split('.')
  for (const [i, part] of parts.entries()) {
    const match = STEP.exec(part)
    if (match === null) return undefined
    if (match[2] === undefined) steps.push({ name: match[1]! })
    else if (match[2] !== '') steps.push({ name: match[1]!, index: Number(match[2]) })
    else if (i === parts.length - 1) steps.push({ name: match[1]!, index: -1 })
    else return undefined
  }
  return steps
}

/** The names and indexes of a path into data: `records[0].slots[3]` → records, 0, slots, 3. */
export function pathSteps(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name = '']) =>
    index === undefined ? name : Number(index),
  )
}

export function pathText(steps: readonly PathStep[]): string {
  if (steps.length === 0) return '.'
  return steps.map(stepText).join('.')
}

function stepText(step: PathStep): string {
  if (step.index === undefined) return step.name
  return step.index < 0 ? `${step.name}[]` : `${step.name}[${step.index}]`
}
