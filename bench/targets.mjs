/** The bars that the project has set itself, as ratios of two figures of one run, and as peaks of memory. */

/** [what, name, against, at least, aim]: `name@crlf` is the variant. */
export const RATIOS = [
  ['scanning segments, against the events of edifact', 'segments, EDIFACT, whole', 'edifact, whole', 5],
  ['the same, in a stream', 'segments, EDIFACT, stream', 'edifact, stream', 5],
  ['two texts a segment, against edifact', 'segments with two texts, EDIFACT, whole', 'edifact, whole', 3],
  ['the same, in a stream', 'segments with two texts, EDIFACT, stream', 'edifact, stream', 3],
  ['typed StowPlan, against the bare events of edifact', 'StowPlan, stream', 'edifact, stream', 1, 1.3],
  ['the same, whole', 'StowPlan, whole', 'edifact, whole', 1, 1.3],
  ['typed ContainerStatus, against x12-parser', 'ContainerStatus, stream', 'x12-parser, stream', 5, 8],
  [
    'typed ContainerStatus, against the stream of node-x12',
    'ContainerStatus, stream',
    'node-x12, stream',
    2,
    2.5,
  ],
  ['writing stow plans, against reading them', 'StowPlan, write', 'StowPlan, stream', 0.7],
  ['writing 315, against reading them', 'ContainerStatus, write', 'ContainerStatus, stream', 1],
  [
    'typed SecurityFiling, against @evologi/fixed-width',
    'SecurityFiling, stream',
    '@evologi/fixed-width, whole',
    2,
  ],
  ['the same, against fixed-width-parser', 'SecurityFiling, stream', 'fixed-width-parser, whole', 2],
  [
    'CRLF behind segments, EDIFACT, scanned',
    'segments, EDIFACT, whole@crlf',
    'segments, EDIFACT, whole',
    0.6,
  ],
  ['CRLF behind segments, EDIFACT, typed', 'StowPlan, stream@crlf', 'StowPlan, stream', 0.6],
  ['CRLF behind segments, X12, scanned', 'segments, X12, whole@crlf', 'segments, X12, whole', 0.6],
  ['CRLF behind segments, X12, typed', 'ContainerStatus, stream@crlf', 'ContainerStatus, stream', 0.6],
]

/** [what, size in MB, name, at most MiB] */
export const PEAKS = [
  ['a 500 MB stream of bay plans', 500, 'StowPlan, stream', 150],
  ['a 500 MB stream of 315', 500, 'ContainerStatus, stream', 150],
  ['a 50 MB batch of filings, in a stream', 50, 'SecurityFiling, stream', 150],
  ['one bay plan of 52 MB, in a stream', 50, 'StowPlan, stream@single', 400],
]
