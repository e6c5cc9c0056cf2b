/**
 * What SARIF 2.1.0 (OASIS, schema sarif-schema-2.1.0.json) says of the objects that we write, as a JSON Schema that
 * allows nothing else: names, types, required properties, enumerations and least values are those of the standard.
 */
const text = { type: 'string', minLength: 1 }
const object = (properties: object, required: string[]): object => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})

/** §3.11, §3.12: a text in plain words. */
const message = object({ text }, ['text'])
/** §3.4: a URI reference. */
const uri = { type: 'string', minLength: 1, pattern: "^[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]+$" }
const artifactLocation = object({ uri, index: { type: 'integer', minimum: 0 } }, ['uri'])
/** §3.30: text and bytes may stand together; endColumn is the column behind the last character. */
const region = object(
  {
    startLine: { type: 'integer', minimum: 1 },
    startColumn: { type: 'integer', minimum: 1 },
    endColumn: { type: 'integer', minimum: 1 },
    byteOffset: { type: 'integer', minimum: 0 },
    byteLength: { type: 'integer', minimum: 0 },
  },
  [],
)
const physicalLocation = object({ artifactLocation, region }, ['artifactLocation'])
const location = object(
  {
    id: { type: 'integer', minimum: 0 },
    message,
    physicalLocation,
    logicalLocations: { type: 'array', items: object({ fullyQualifiedName: text }, []) },
  },
  [],
)
/** §3.8: anything. */
const properties = { type: 'object' }
const level = { enum: ['none', 'note', 'warning', 'error'] }
/** §3.49: a rule. */
const rule = object(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: object({ level }, []),
  },
  ['id'],
)
const tool = object(
  {
    driver: object(
      { name: text, semanticVersion: text, rules: { type: 'array', items: rule, uniqueItems: true } },
      ['name'],
    ),
  },
  ['driver'],
)
/** §3.27: ruleIndex and level as the standard has them. */
const result = object(
  {
    ruleId: text,
    ruleIndex: { type: 'integer', minimum: 0 },
    level,
    message,
    locations: { type: 'array', items: location },
    relatedLocations: { type: 'array', items: location, uniqueItems: true },
    properties,
  },
  ['message'],
)
const artifact = object(
  {
    location: artifactLocation,
    roles: { type: 'array', items: { enum: ['analysisTarget'] }, uniqueItems: true },
  },
  [],
)
const run = object(
  {
    tool,
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: { type: 'array', items: result },
    artifacts: { type: 'array', items: artifact, uniqueItems: true },
    invocations: {
      type: 'array',
      items: object({ executionSuccessful: { type: 'boolean' } }, ['executionSuccessful']),
    },
  },
  ['tool'],
)

export const SARIF_SHAPE = object(
  {
    $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
    version: { const: '2.1.0' },
    runs: { type: 'array', items: run },
  },
  ['version', 'runs'],
)
