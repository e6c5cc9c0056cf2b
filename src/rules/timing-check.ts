/**
 * Rule ISF-35: whether a filing is in time. Says nothing unless times are handed in, and only ever warns: the facts
 * behind most kinds of filing are not confirmed.
 */
import { type Deadline, type FilingKind, filingDeadlines } from './deadlines.js'
import { type Breach, doubtful, type FilingFacts } from './filing-facts.js'

/** The kind of a filing, by its submission type and what is known of the cargo. */
export function filingKind({ isIsf5, context: { cargo } }: FilingFacts): FilingKind {
  if (cargo === 'bulk' || cargo === 'exempt-break-bulk') return cargo
  if (!isIsf5) return 'isf10'
  return cargo === 'frob' || cargo === 'ie' || cargo === 'te' ? `isf5-${cargo}` : 'isf5'
}

/** The deadlines that a filing has: those of what may follow only where it says that it follows. */
export function deadlinesOf(facts: FilingFacts): Deadline[] {
  const { reason, context } = facts
  return filingDeadlines(filingKind(facts), context.voyage ?? {}).filter(({ id }) => {
    if (id === 'stuffing-and-consolidator') return true
    return id !== 'flexible-range' || reason === 'FR' || reason === 'FX'
  })
}

/** ISF-35. */
export function timing(facts: FilingFacts): Breach[] {
  if (facts.context.voyage === undefined) return []
  const lacks = (code: string): boolean => !facts.entities.some((entity) => entity.code === code)
  return deadlinesOf(facts)
    .filter(({ id }) => id !== 'stuffing-and-consolidator' || lacks('LG') || lacks('CS'))
    .flatMap(({ state, rule, due, note }) => {
      if (state === 'passed')
        return [doubtful('', `too late: ${rule}${due === undefined ? '' : `, that was ${due}`}`)]
      return state === 'unknown' ? [doubtful('', `${rule}: ${note ?? 'cannot be judged'}`)] : []
    })
}
