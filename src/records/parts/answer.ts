/**
 * What an ABI answer says of a record that it brings back (SF90, SE90).
 */
import { type Infer, list, oneOf, part, text } from '../schema.js'

/** Of a whole message: 01, 02, 03 and (cargo release) 04; of the record just before: 11, 13. */
export const ANSWER_KINDS = [
  'rejected',
  'accepted',
  'acceptedWithWarnings',
  'referred',
  'recordRejected',
  'recordWarning',
] as const

export const answerMessage = part(
  'AnswerMessage',
  'What the answer says of the record that it follows.',
  {
    kind: oneOf(ANSWER_KINDS, 'Whether the record was rejected, or taken with a warning.'),
    code: text('The code of the error.'),
    text: text('The error in the words of CBP.'),
  },
  ['kind', 'code', 'text'],
)
export type AnswerMessage = Infer<typeof answerMessage>

export const answered = {
  messages: list(answerMessage, 'What the answer says of this record.'),
}

export const verdictFields = {
  verdict: oneOf(
    ['rejected', 'accepted', 'acceptedWithWarnings', 'referred'],
    'The verdict on the whole: the closing line of the answer, the one without an error code.',
  ),
  verdictText: text('The verdict in the words of CBP.'),
}
